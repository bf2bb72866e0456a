/**
 * Signed heads on their way to the chain, and truthfully where each stands, what it cost, and what was said of it before. {@code send} moves
 * them.
 */
package io.heirloom.ledger.anchor;
