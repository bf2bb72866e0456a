/**
 * Whom to trust, as c2sp.org/tlog-policy writes it: logs, witnesses, groups of witnesses, and the quorum of cosignatures that a checkpoint needs.
 * Shared by the verifier that judges with a policy and the log that publishes under one.
 */
package io.heirloom.tlog.policy;
