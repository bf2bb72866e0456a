/** A line between the services and a part they talk to, which can be cut, slowed and mended. */
package io.heirloom.chaos.line;
