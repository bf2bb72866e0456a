package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.anchor.watch.AnchorWatch;
import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.lease.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** One turn: choose a head if one is due, look what became of those on their way, move the first that is in no block. */
@ApplicationScoped
class AnchorSender {

    private final LogChain chain;
    private final HeadChoice choice;
    private final Settlement settlement;
    private final Dispatch dispatch;
    private final AnchorWatch watch;

    AnchorSender(LogChain chain, HeadChoice choice, Settlement settlement, Dispatch dispatch, AnchorWatch watch) {
        this.chain = chain;
        this.choice = choice;
        this.settlement = settlement;
        this.dispatch = dispatch;
        this.watch = watch;
    }

    Uni<Boolean> turn(AnchorChain anchors, Lease lease) {
        Target target = Target.of(anchors);
        return choice.choose(lease, target)
                .chain(() -> watch.ages(target))
                .chain(() -> chain.with(anchors, connection -> work(new Turn(lease, target, connection))))
                .invoke(watch::worked)
                .onFailure()
                .invoke(watch::failed)
                .replaceWith(false);
    }

    /** Another replica sends the anchors now and tells how they stand. */
    void rest() {
        watch.rest();
    }

    private Uni<Void> work(Turn turn) {
        return settlement
                .settle(turn)
                .chain(() -> dispatch.advance(turn))
                .chain(() -> watch.funds(turn.target(), turn.chain()));
    }
}
