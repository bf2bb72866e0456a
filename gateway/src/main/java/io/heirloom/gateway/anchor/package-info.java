/** Where the heads of the transparency log stand on their way to the chain. */
package io.heirloom.gateway.anchor;
