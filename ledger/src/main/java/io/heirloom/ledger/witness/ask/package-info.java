/**
 * Asks witnesses (c2sp.org/tlog-witness) to cosign a head, all at once and each with a time limit, and says when enough of them did by the policy
 * (c2sp.org/tlog-policy).
 */
package io.heirloom.ledger.witness.ask;
