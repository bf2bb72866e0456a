package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Signs, and commits the bytes before anybody else sees them. */
@ApplicationScoped
class Signing {

    private final Pool pool;
    private final Leases leases;
    private final AnchorStore anchors;
    private final AnchorSigner signer;

    Signing(Pool pool, Leases leases, AnchorStore anchors, AnchorSigner signer) {
        this.pool = pool;
        this.leases = leases;
        this.anchors = anchors;
        this.signer = signer;
    }

    /** The anchor with its first transaction, or failed where the chain has gone past it. */
    Uni<Anchor> sign(Turn turn, Anchor anchor) {
        return signer.sign(turn, anchor).chain(signed -> signed.map(bytes -> keep(turn, anchor, bytes, null))
                .orElseGet(() -> fail(turn, anchor.failed("the chain holds a larger head already"))));
    }

    /**
     * The anchor with a transaction that takes the place of all with its nonce. Where the chain has gone past it, the one in use stays: its nonce
     * must be used up, and the contract refuses the head.
     */
    Uni<Anchor> replace(Turn turn, Anchor anchor) {
        return turn.chain()
                .account()
                .chain(account -> anchors.signed(
                        pool, turn.target(), account, anchor.transaction().nonce()))
                .map(Signing::highest)
                .chain(former -> signer.replace(turn, anchor, former)
                        .chain(signed -> signed.map(bytes -> keep(turn, anchor, bytes, former.hash()))
                                .orElseGet(() -> Uni.createFrom().item(anchor))));
    }

    /** Each offers more than the one whose place it takes, so the highest is the last. */
    private static SignedTransaction highest(List<SignedTransaction> signed) {
        return Collections.max(signed, Comparator.comparing(each -> each.fees().maxFee()));
    }

    Uni<Optional<Long>> missingNonce(Turn turn) {
        return signer.missingNonce(turn);
    }

    private Uni<Anchor> keep(Turn turn, Anchor anchor, SignedTransaction signed, String former) {
        Anchor after = anchor.signed(signed);
        return turn.chain()
                .account()
                .chain(account -> leases.transaction(
                        turn.lease(), transaction -> anchors.add(transaction, anchor, account, signed, former)
                                .chain(() -> anchors.update(transaction, after))))
                .replaceWith(after);
    }

    private Uni<Anchor> fail(Turn turn, Anchor failed) {
        return leases.transaction(turn.lease(), transaction -> anchors.update(transaction, failed))
                .replaceWith(failed);
    }
}
