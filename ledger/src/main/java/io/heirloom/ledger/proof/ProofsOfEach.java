package io.heirloom.ledger.proof;

import java.util.List;

/** The proofs of each group in the order asked, all under one checkpoint. */
record ProofsOfEach(List<Proofs> groups) {}
