package io.heirloom.ledger.witness.ask;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Where we stand with one witness. It is asked one thing at a time; a failure is told once per reason, and then it is left alone for a while. */
public final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class);
    private static final String NOT_ASKED = "not asked yet";

    private final Endpoint witness;
    private final Submission submission;
    private final TreeProofs tree;
    private final WitnessMeters meters;
    private final Duration pause;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Known known = new Known(0, 0);
    private volatile long pausedUntil = System.nanoTime();
    private volatile Optional<String> failure = Optional.of(NOT_ASKED);

    /** Of the log that was brought to it last; one log follows another. */
    private record Known(int log, long size) {}

    Conversation(Endpoint witness, Submission submission, TreeProofs tree, WitnessMeters meters, Duration pause) {
        this.witness = witness;
        this.submission = submission;
        this.tree = tree;
        this.meters = meters;
        this.pause = pause;
        meters.watch(witness.name(), () -> known.size(), this::cosigns);
    }

    /** 1 or 0 as it was when it was asked last; not a number where it is another replica that asks. */
    private double cosigns() {
        Optional<String> now = failure;
        if (now.equals(Optional.of(NOT_ASKED))) {
            return Double.NaN;
        }
        return now.isEmpty() ? 1 : 0;
    }

    /** Another replica asks it now. */
    void rest() {
        failure = Optional.of(NOT_ASKED);
    }

    public String name() {
        return witness.name();
    }

    /** The largest size of this log that it is known to have cosigned. */
    private long cosignedSize(int log) {
        Known now = known;
        return now.log() == log ? now.size() : 0;
    }

    /** Why it did not cosign when it was asked last, if so. */
    public Optional<String> failure() {
        return failure;
    }

    boolean isFree() {
        return !busy.get() && System.nanoTime() - pausedUntil >= 0;
    }

    /** What it remembers, asked out of turn: its word on the last head that this log has signed. A failure where it cannot be asked. */
    public Uni<Submission.Outcome> show(SignedHead last) {
        return submission.submit(witness, tree, last, Math.min(cosignedSize(last.log()), last.size()));
    }

    /** The same for {@link Gathering#show}: who cannot be asked is told of once, and says nothing. */
    Uni<Optional<Submission.Outcome>> confirm(SignedHead last) {
        return show(last)
                .invoke(outcome -> {
                    if (outcome instanceof Submission.Outcome.Cosigned(List<Cosignature> cosignatures)) {
                        succeeded(last, cosignatures);
                    }
                })
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(cause -> {
                    failed(cause);
                    return Optional.empty();
                });
    }

    /** Its cosignatures of this head; none where it cannot or will not give any now. Never fails. */
    Uni<List<Cosignature>> cosign(SignedHead head) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().item(List.of());
        }
        return Uni.createFrom()
                .deferred(() -> submission.submit(witness, tree, head, cosignedSize(head.log())))
                .map(outcome -> switch (outcome) {
                    case Submission.Outcome.Cosigned(List<Cosignature> cosignatures) -> succeeded(head, cosignatures);
                    case Submission.Outcome.Ahead(long size) -> ahead(head, size);
                    case Submission.Outcome.Contradicts(long size) ->
                        throw WitnessException.alarming("says that the head of " + head.size()
                                + " leaves does not extend the one of " + size + " that it cosigned");
                })
                .onFailure()
                .recoverWithItem(this::failed)
                .eventually(() -> busy.set(false));
    }

    private List<Cosignature> succeeded(SignedHead head, List<Cosignature> cosignatures) {
        known = new Known(head.log(), Math.max(cosignedSize(head.log()), head.size()));
        meters.count(witness.name(), "cosigned");
        if (failure.isPresent()) {
            LOG.infof("Witness %s cosigns", witness.name());
            failure = Optional.empty();
        }
        return cosignatures;
    }

    private List<Cosignature> ahead(SignedHead head, long size) {
        known = new Known(head.log(), size);
        meters.count(witness.name(), "ahead");
        return List.of();
    }

    private List<Cosignature> failed(Throwable cause) {
        String reason = cause instanceof WitnessException ? cause.getMessage() : "could not be asked";
        boolean alarming = cause instanceof WitnessException told && told.isAlarming();
        meters.count(witness.name(), alarming ? "refused" : "absent");
        if (!failure.equals(Optional.of(reason))) {
            LOG.log(alarming ? Logger.Level.ERROR : Logger.Level.WARN, "Witness " + witness.name() + " " + reason);
            LOG.debug("Cause", cause);
            failure = Optional.of(reason);
        }
        pausedUntil = System.nanoTime() + pause.toNanos();
        return List.of();
    }
}
