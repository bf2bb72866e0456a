/**
 * Brings signed heads onto the chain. At most one is on its way. A transaction is stored before it is sent, and its nonce comes from the same
 * table, so that a crash at any point sends the same bytes again and nothing else. What was final is looked at too, and taken back when its block
 * is gone.
 */
package io.heirloom.ledger.anchor.send;
