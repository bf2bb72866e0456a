/** Refusals: one form of body (RFC 9457) for all that is refused, in a resource or before one is reached. */
package io.heirloom.wire.problem;
