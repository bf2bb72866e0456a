package io.heirloom.ledger.witness;

import io.heirloom.ledger.checkpoint.Cosigners;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.witness.ask.Conversation;
import io.heirloom.ledger.witness.ask.Gathering;
import io.heirloom.ledger.witness.ask.Gatherings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The witnesses of the log: without enough of them the world does not see its heads. */
@ApplicationScoped
public class Witnesses implements Cosigners {

    private final WitnessPolicy policy;
    private final Gathering gathering;

    Witnesses(WitnessPolicy policy, Gatherings gatherings, TreeStore tree, Pool pool) {
        this.policy = policy;
        this.gathering = gatherings.of(
                "log", policy.policy(), policy.endpoints(), (log, from, to) -> tree.consistency(pool, log, from, to));
    }

    List<Conversation> conversations() {
        return gathering.conversations();
    }

    /** The size of the head that has not enough cosignatures to be published, if one waits for them. */
    public OptionalLong waiting() {
        return gathering.waiting();
    }

    /** Why each witness, by its name, did not cosign when it was asked last; empty where it did. */
    public Map<String, Optional<String>> failures() {
        return gathering.failures();
    }

    @Override
    public boolean needed() {
        return !policy.asksForNobody();
    }

    @Override
    public Uni<Optional<String>> cosign(SignedHead head) {
        return needed() ? gathering.cosign(head) : Uni.createFrom().item(Optional.of(head.checkpoint()));
    }

    @Override
    public void rest() {
        gathering.rest();
    }
}
