/** Proof bundles, {@code heirloom-proof/1}: put together here from what each service discloses to the caller and the ledger's proofs. */
package io.heirloom.gateway.proof;
