package io.heirloom.ledger.proof;

import java.util.List;

/** Proofs in the order in which they were asked for; those of one log are all under one checkpoint. */
record Proofs(List<LeafProof> proofs, List<AnchorProof> anchors) {}
