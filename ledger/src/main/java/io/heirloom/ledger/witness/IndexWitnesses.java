package io.heirloom.ledger.witness;

import static io.heirloom.ledger.refusal.Refusal.BEHIND;
import static io.heirloom.ledger.refusal.Refusal.FORKED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.index.log.IndexCosigners;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.witness.ask.Cosignature;
import io.heirloom.ledger.witness.ask.Gathering;
import io.heirloom.ledger.witness.ask.Gatherings;
import io.heirloom.ledger.witness.ask.Submission.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The same witnesses, asked about the heads of index logs. */
@ApplicationScoped
public class IndexWitnesses implements IndexCosigners {

    private final WitnessPolicy policy;
    private final Gathering gathering;

    IndexWitnesses(WitnessPolicy policy, Gatherings gatherings, IndexLogRepository indexes, Pool pool) {
        this.policy = policy;
        this.gathering = gatherings.of(
                "index",
                policy.policy(),
                policy.endpoints(),
                (log, from, to) -> indexes.consistency(pool, log, from, to));
    }

    /** The size of the head of an index log that has not enough cosignatures to be published, if one waits for them. */
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
    public Uni<Boolean> confirm(SignedHead last) {
        return needed()
                ? gathering.show(last).map(answers -> confirmed(last, answers))
                : Uni.createFrom().item(true);
    }

    @Override
    public void rest() {
        gathering.rest();
    }

    private boolean confirmed(SignedHead last, Map<String, Outcome> answers) {
        answers.forEach((name, outcome) -> requireNoMore(last, "witness " + name, outcome));
        List<Cosignature> given = answers.values().stream()
                .flatMap(outcome ->
                        outcome instanceof Outcome.Cosigned(List<Cosignature> lines) ? lines.stream() : Stream.empty())
                .toList();
        return gathering.enough(last, given);
    }

    private static void requireNoMore(SignedHead last, String name, Outcome outcome) {
        switch (outcome) {
            case Outcome.Cosigned _ -> {}
            case Outcome.Ahead(long size) ->
                throw BEHIND.because(name + " has seen a head of " + size + " entries of the index, which has signed "
                        + last.size() + "; was a backup restored?");
            case Outcome.Contradicts(long size) ->
                throw FORKED.because(name + " has seen another index of " + size + " entries");
        }
    }
}
