package io.heirloom.ledger.witness.ask;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Proofs that a head extends a smaller one, from the tree in which it was signed. */
@FunctionalInterface
public interface TreeProofs {

    Uni<List<byte[]>> consistency(int log, long from, long to);
}
