/**
 * Brings signed heads onto the chain and says truthfully where each stands. At most one is on its way. A transaction is stored before it is sent,
 * and its nonce comes from the same table, so that a crash at any point sends the same bytes again and nothing else.
 */
package io.heirloom.ledger.anchor;
