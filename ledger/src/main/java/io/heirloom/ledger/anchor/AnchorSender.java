package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.Receipt;
import io.heirloom.ledger.chain.RpcException;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;

/** One turn of the anchorer: choose a head if one is due, look what became of those on their way, and send the first that is not in a block. */
final class AnchorSender {

    private final AnchorChain chain;
    private final Target target;
    private final Pool pool;
    private final Leases leases;
    private final AnchorRepository anchors;
    private final AnchorSigner signer;
    private final AnchorConfig config;

    AnchorSender(
            AnchorChain chain,
            Pool pool,
            Leases leases,
            AnchorRepository anchors,
            AnchorSigner signer,
            AnchorConfig config) {
        this.chain = chain;
        this.target = Target.of(chain);
        this.pool = pool;
        this.leases = leases;
        this.anchors = anchors;
        this.signer = signer;
        this.config = config;
    }

    Uni<Boolean> turn(Lease lease) {
        return choose(lease)
                .chain(chain::check)
                .chain(() -> settle(lease))
                .chain(() -> advance(lease))
                .replaceWith(false);
    }

    /** Needs no chain, so that what waits is shown as waiting while the chain is away. */
    private Uni<Void> choose(Lease lease) {
        return leases.transaction(lease, transaction -> anchors.open(transaction, target)
                .chain(open -> open.stream().anyMatch(AnchorSender::onItsWay)
                        ? Uni.createFrom().item(Optional.<Long>empty())
                        : anchors.due(transaction, target, config))
                .chain(due -> due.map(size -> anchors.queue(transaction, target, size))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> settle(Lease lease) {
        return anchors.open(pool, target)
                .map(open -> open.stream()
                        .filter(anchor -> anchor.transaction() != null)
                        .toList())
                .chain(signed -> signed.isEmpty() ? Uni.createFrom().voidItem() : settle(lease, signed));
    }

    private Uni<Void> settle(Lease lease, List<Anchor> signed) {
        return chain.finalBlock().chain(finalBlock -> Multi.createFrom()
                .iterable(signed)
                .onItem()
                .transformToUniAndConcatenate(
                        anchor -> chain.receipt(anchor.transaction().hash())
                                .chain(receipt -> store(lease, anchor, anchor.seen(receipt, finalBlock))))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    private Uni<Void> advance(Lease lease) {
        return anchors.open(pool, target)
                .map(open -> open.stream().filter(AnchorSender::onItsWay).findFirst())
                .chain(first -> first.map(anchor -> signed(lease, anchor).chain(signed -> send(lease, signed)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The bytes are committed before anybody else sees them. */
    private Uni<Anchor> signed(Lease lease, Anchor anchor) {
        if (anchor.transaction() != null) {
            return Uni.createFrom().item(anchor);
        }
        return signer.sign(chain, target, anchor).call(signed -> store(lease, anchor, signed));
    }

    private Uni<Void> send(Lease lease, Anchor anchor) {
        if (anchor.state() == AnchorState.FAILED) {
            return Uni.createFrom().voidItem();
        }
        return chain.send(anchor.transaction())
                .chain(() -> store(lease, anchor, anchor.sent()))
                .onFailure(failure -> failure instanceof RpcException refusal && refusal.nonceUsed())
                .recoverWithUni(() -> afterNonceWasUsed(lease, anchor));
    }

    /** Either our own transaction has just been mined, or the key was used elsewhere and the head needs a new nonce. */
    private Uni<Void> afterNonceWasUsed(Lease lease, Anchor anchor) {
        return chain.receipt(anchor.transaction().hash())
                .chain((Optional<Receipt> receipt) -> receipt.isPresent()
                        ? Uni.createFrom().voidItem()
                        : store(lease, anchor, anchor.unsigned("another transaction of this key has used its nonce")));
    }

    private Uni<Void> store(Lease lease, Anchor before, Anchor after) {
        if (before.sameAs(after)) {
            return Uni.createFrom().voidItem();
        }
        return leases.transaction(lease, transaction -> anchors.update(transaction, after));
    }

    private static boolean onItsWay(Anchor anchor) {
        return switch (anchor.state()) {
            case QUEUED, SENT, REORGED -> true;
            case MINED, FINAL, FAILED -> false;
        };
    }
}
