package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.chain.node.Block;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks what became of what was sent, and takes back what no longer holds. */
@ApplicationScoped
class Settlement {

    private final Pool pool;
    private final Leases leases;
    private final AnchorStore anchors;

    Settlement(Pool pool, Leases leases, AnchorStore anchors) {
        this.pool = pool;
        this.leases = leases;
        this.anchors = anchors;
    }

    Uni<Void> settle(Turn turn) {
        return takeBack(turn, Long.MAX_VALUE, new ArrayList<>())
                .chain(() -> arrivals(turn))
                .chain(() -> turn.chain().finalBlock())
                .chain(block -> leases.transaction(
                        turn.lease(), transaction -> anchors.end(transaction, turn.target(), block)));
    }

    /** What this anchor's transactions have become, if one of them is in a block. */
    Uni<Optional<Anchor>> arrival(Turn turn, Anchor anchor) {
        return anchors.signed(pool, anchor).chain(signed -> Multi.createFrom()
                .iterable(signed)
                .onItem()
                .transformToUniAndConcatenate(transaction -> inBlock(turn, anchor, transaction))
                .filter(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? Optional.<Anchor>empty() : found));
    }

    Uni<Void> store(Turn turn, Anchor before, Anchor after) {
        return before.sameAs(after)
                ? Uni.createFrom().voidItem()
                : leases.transaction(turn.lease(), transaction -> anchors.update(transaction, after));
    }

    private Uni<Void> arrivals(Turn turn) {
        return anchors.waiting(pool, turn.target()).chain(waiting -> Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(
                        anchor -> arrival(turn, anchor).chain(found -> found.map(after -> store(turn, anchor, after))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    /**
     * Newest first, until one is where it was said to be: then so are all before it, since each block names the one before. What has moved is
     * stored together, so that a crash leaves nothing older unseen.
     */
    private Uni<Void> takeBack(Turn turn, long below, List<Anchor> moved) {
        return anchors.inBlock(pool, turn.target(), below).chain(newest -> newest.map(anchor -> stands(turn, anchor)
                        .chain(stands -> stands
                                ? storeAll(turn, moved)
                                : arrival(turn, anchor)
                                        .invoke(found -> moved.add(found.orElseGet(anchor::gone)))
                                        .chain(() -> takeBack(turn, anchor.size(), moved))))
                .orElseGet(() -> storeAll(turn, moved)));
    }

    /** A node that has not come so far yet is no witness against the block. */
    private static Uni<Boolean> stands(Turn turn, Anchor anchor) {
        return turn.chain().block(anchor.block().number()).map(found -> found.map(Block::hash)
                .map(anchor.block().hash()::equals)
                .orElse(true));
    }

    private Uni<Void> storeAll(Turn turn, List<Anchor> moved) {
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : leases.transaction(turn.lease(), transaction -> Multi.createFrom()
                        .iterable(moved)
                        .onItem()
                        .transformToUniAndConcatenate(anchor -> anchors.update(transaction, anchor))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private static Uni<Optional<Anchor>> inBlock(Turn turn, Anchor anchor, SignedTransaction transaction) {
        return turn.chain()
                .receipt(transaction.hash())
                .map(receipt -> receipt.map(found -> anchor.found(transaction, found)));
    }
}
