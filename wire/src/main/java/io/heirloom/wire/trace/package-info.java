/** What traces may say. */
package io.heirloom.wire.trace;
