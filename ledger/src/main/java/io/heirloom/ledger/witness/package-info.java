/**
 * Asks witnesses (c2sp.org/tlog-witness) to cosign each head that is to be published, all at once and each with a time limit, and says when enough
 * of them did by the policy (c2sp.org/tlog-policy). What a witness remembers of this log is told to the signer, so that a log that is behind finds out.
 * A witness that is down delays publishing where the quorum needs it, and nothing else.
 */
package io.heirloom.ledger.witness;
