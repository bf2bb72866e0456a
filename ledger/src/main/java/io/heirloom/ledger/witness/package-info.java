/**
 * The witnesses of the log and of its index under the policy (c2sp.org/tlog-policy): each head that is to be published is brought to them. What a
 * witness remembers is told to the signer, so that a log or an index that is behind finds out. A witness that is down delays publishing where the quorum needs it, and nothing else.
 */
package io.heirloom.ledger.witness;
