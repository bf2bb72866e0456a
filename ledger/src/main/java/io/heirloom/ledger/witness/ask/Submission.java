package io.heirloom.ledger.witness.ask;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.tlog.note.SignedNote;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Brings one head to one witness: the proof from the size that it names, and what it answers checked. */
@ApplicationScoped
public class Submission {

    /** A witness that others ask too may have moved on between two of our calls; one that never agrees is broken. */
    private static final int MOST_TRIES = 3;

    private static final int CONTRADICTS = 422;

    private final WitnessClient client;
    private final Clock clock;
    private final Duration tolerance;

    Submission(WitnessClient client, Clock clock, WitnessConfig config) {
        this.client = client;
        this.clock = clock;
        this.tolerance = config.clockTolerance();
    }

    /** @param knownSize the size that the witness is thought to have cosigned last */
    Uni<Outcome> submit(Endpoint witness, TreeProofs tree, SignedHead head, long knownSize) {
        return submit(witness, tree, head, knownSize, MOST_TRIES);
    }

    private Uni<Outcome> submit(Endpoint witness, TreeProofs tree, SignedHead head, long oldSize, int tries) {
        if (oldSize > head.size()) {
            return Uni.createFrom().item(new Outcome.Ahead(oldSize));
        }
        return tree.consistency(head.log(), oldSize, head.size())
                .chain(proof -> client.addCheckpoint(witness.url(), oldSize, proof, head.checkpoint()))
                .chain(answer -> switch (answer) {
                    case WitnessClient.Answer.Cosigned(String lines) ->
                        Uni.createFrom().item(new Outcome.Cosigned(verified(witness, head, lines)));
                    case WitnessClient.Answer.OtherSize(long size)
                    when size == oldSize || tries == 1 ->
                        throw WitnessException.alarming("does not agree on the size that it cosigned last");
                    case WitnessClient.Answer.OtherSize(long size) -> submit(witness, tree, head, size, tries - 1);
                    case WitnessClient.Answer.Refused(int status)
                    when status == CONTRADICTS -> Uni.createFrom().item(new Outcome.Contradicts(oldSize));
                    case WitnessClient.Answer.Refused(int status) -> throw refused(status);
                });
    }

    /** Signatures of keys that we do not know are ignored, as the specification says; without one that we know it did not cosign. */
    private List<Cosignature> verified(Endpoint witness, SignedHead head, String lines) {
        String text = SignedNote.parse(head.checkpoint()).text();
        var cosignatures = new ArrayList<Cosignature>();
        for (SignedNote.Line line : parse(text, lines).signatures()) {
            var alone = new SignedNote(text, List.of(line));
            for (SignedNote.Verified found : alone.verified(witness.keys())) {
                Instant at = Instant.ofEpochSecond(found.unixSeconds().orElse(0));
                requireNear(at);
                cosignatures.add(new Cosignature(found.key(), line.format(), at));
            }
        }
        if (cosignatures.isEmpty()) {
            throw WitnessException.alarming("answers without a valid signature of its keys");
        }
        return cosignatures;
    }

    private static SignedNote parse(String text, String lines) {
        try {
            return SignedNote.parse(text + "\n" + lines);
        } catch (IllegalArgumentException _) {
            throw WitnessException.alarming("answers with something else than signature lines");
        }
    }

    private void requireNear(Instant at) {
        Duration off = Duration.between(clock.instant(), at).abs();
        if (off.compareTo(tolerance) > 0) {
            throw WitnessException.alarming("has a clock that is " + off.toMinutes() + " minutes off");
        }
    }

    private static WitnessException refused(int status) {
        return switch (status) {
            case 400 -> WitnessException.alarming("finds our request malformed");
            case 403 -> WitnessException.alarming("does not accept this log's signature");
            case 404 -> WitnessException.alarming("does not know this log");
            case 429 -> WitnessException.absent("asks us to wait");
            default -> WitnessException.absent("answers with status " + status);
        };
    }

    /** What a witness says of a head. */
    public sealed interface Outcome {

        record Cosigned(List<Cosignature> cosignatures) implements Outcome {}

        /** It has cosigned a larger head of this log. */
        record Ahead(long size) implements Outcome {}

        /** It says that the head of that size which it cosigned is not in this one. */
        record Contradicts(long size) implements Outcome {}
    }
}
