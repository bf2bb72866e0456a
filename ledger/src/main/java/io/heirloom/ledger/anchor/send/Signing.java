package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.lease.Leases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Signs, and commits the bytes before anybody else sees them. */
@ApplicationScoped
class Signing {

    private final Leases leases;
    private final AnchorStore anchors;
    private final AnchorSigner signer;

    Signing(Leases leases, AnchorStore anchors, AnchorSigner signer) {
        this.leases = leases;
        this.anchors = anchors;
        this.signer = signer;
    }

    /** The anchor with its first transaction, or failed where the chain has gone past it. */
    Uni<Anchor> sign(Turn turn, Anchor anchor) {
        return signer.sign(turn, anchor).chain(signed -> keep(turn, anchor, signed, null));
    }

    /** The anchor with a transaction that takes the place of the one in use. */
    Uni<Anchor> replace(Turn turn, Anchor anchor) {
        return signer.replace(turn, anchor)
                .chain(signed -> keep(turn, anchor, signed, anchor.transaction().hash()));
    }

    private Uni<Anchor> keep(Turn turn, Anchor anchor, Optional<SignedTransaction> signed, String former) {
        Anchor after =
                signed.map(anchor::signed).orElseGet(() -> anchor.failed("the chain holds a larger head already"));
        return turn.chain()
                .account()
                .chain(account -> leases.transaction(turn.lease(), transaction -> signed.map(
                                bytes -> anchors.add(transaction, anchor, account, bytes, former))
                        .orElseGet(() -> Uni.createFrom().voidItem())
                        .chain(() -> anchors.update(transaction, after))))
                .replaceWith(after);
    }
}
