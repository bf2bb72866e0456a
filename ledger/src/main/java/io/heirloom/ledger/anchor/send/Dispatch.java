package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Anchor;
import io.heirloom.ledger.anchor.AnchorState;
import io.heirloom.ledger.chain.HeadRefusedException;
import io.heirloom.ledger.chain.fee.FeeCapException;
import io.heirloom.ledger.chain.node.Refusal;
import io.heirloom.ledger.chain.node.RpcException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Sends the first anchor that is in no block, and no other: signs it, sends it, sends it again, offers more. */
@ApplicationScoped
class Dispatch {

    private final Pool pool;
    private final AnchorStore anchors;
    private final Signing signing;
    private final Settlement settlement;
    private final AnchorConfig config;

    Dispatch(Pool pool, AnchorStore anchors, Signing signing, Settlement settlement, AnchorConfig config) {
        this.pool = pool;
        this.anchors = anchors;
        this.signing = signing;
        this.settlement = settlement;
        this.config = config;
    }

    Uni<Void> advance(Turn turn) {
        return anchors.waiting(pool, turn.target())
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : explained(turn, waiting.getFirst(), advance(turn, waiting.getFirst())));
    }

    private Uni<Void> advance(Turn turn, Anchor anchor) {
        if (anchor.transaction() == null) {
            return signing.missingNonce(turn)
                    .chain(missing -> missing.map(nonce -> fillGap(turn, nonce)).orElseGet(() -> first(turn, anchor)));
        }
        return anchors.slow(pool, anchor, config.replaceAfter())
                .chain(slow -> slow ? hurry(turn, anchor) : send(turn, anchor));
    }

    private Uni<Void> first(Turn turn, Anchor anchor) {
        return signing.sign(turn, anchor)
                .chain(signed ->
                        signed.state() == AnchorState.FAILED ? Uni.createFrom().voidItem() : send(turn, signed));
    }

    /** The same bytes as often as it takes; that the network has them already is as good. */
    private Uni<Void> send(Turn turn, Anchor anchor) {
        return turn.chain()
                .send(anchor.transaction())
                .chain(() -> settlement.store(turn, anchor, anchor.sent()))
                .onFailure(RpcException.class)
                .recoverWithUni(failure -> refused(turn, anchor, failure));
    }

    private Uni<Void> refused(Turn turn, Anchor anchor, RpcException failure) {
        return switch (failure.refusal()) {
            case NONCE_USED -> afterNonceWasUsed(turn, anchor);
            case UNDERPRICED -> signing.replace(turn, anchor).replaceWithVoid();
            case KNOWN, NO_FUNDS, REVERTED, OTHER -> Uni.createFrom().failure(failure);
        };
    }

    /** Nobody mines it. An earlier nonce may be missing, which a higher offer would not bring back. */
    private Uni<Void> hurry(Turn turn, Anchor anchor) {
        return turn.chain().transactionCount().chain(mined -> {
            if (mined < anchor.transaction().nonce()) {
                return fillGap(turn, mined).chain(() -> send(turn, anchor));
            }
            return mined > anchor.transaction().nonce()
                    ? send(turn, anchor)
                    : signing.replace(turn, anchor)
                            .chain(replacement -> send(turn, replacement))
                            .onFailure(FeeCapException.class)
                            .call(() -> send(turn, anchor));
        });
    }

    /** Sends what once was signed with this nonce: a block that held it is gone. */
    private Uni<Void> fillGap(Turn turn, long nonce) {
        return turn.chain()
                .account()
                .chain(account -> anchors.signed(pool, turn.target(), account, nonce))
                .chain(signed -> {
                    if (signed.isEmpty()) {
                        throw new IllegalStateException(
                                "nonce " + nonce + " of this key is missing, and its transaction was not made here");
                    }
                    return turn.chain()
                            .send(signed.getFirst())
                            .onFailure(failure ->
                                    failure instanceof RpcException refused && refused.refusal() != Refusal.OTHER)
                            .recoverWithNull();
                });
    }

    /** One of our own has just been mined, or the key was used elsewhere and the head needs a new nonce. */
    private Uni<Void> afterNonceWasUsed(Turn turn, Anchor anchor) {
        return settlement.arrival(turn, anchor).chain(found -> found.map(
                        arrived -> settlement.store(turn, anchor, arrived))
                .orElseGet(() -> onChain(turn, anchor)
                        .chain(onChain -> onChain
                                ? Uni.createFrom().voidItem()
                                : settlement.store(
                                        turn,
                                        anchor,
                                        anchor.unsigned("another transaction of this key has used its nonce")))));
    }

    /** Where the contract has the head, its receipt is late: some nodes find transactions a little after their blocks. */
    private Uni<Boolean> onChain(Turn turn, Anchor anchor) {
        return turn.chain()
                .root(anchor.size())
                .map(root -> Arrays.equals(root, anchor.root()))
                .chain(holds -> holds
                        ? anchors.slow(pool, anchor, config.replaceAfter()).map(slow -> !slow)
                        : Uni.createFrom().item(false));
    }

    /** What keeps a head waiting is shown with it. */
    private Uni<Void> explained(Turn turn, Anchor anchor, Uni<Void> work) {
        return work.onFailure(failure -> failure instanceof HeadRefusedException
                        || failure instanceof FeeCapException
                        || failure instanceof RpcException refused && refused.refusal() == Refusal.NO_FUNDS)
                .call(failure -> anchors.current(pool, anchor)
                        .chain(now -> settlement.store(turn, now, now.because(failure.getMessage()))));
    }
}
