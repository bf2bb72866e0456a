package io.heirloom.witness.cosign;

import static io.heirloom.witness.cosign.CosignProblem.LOG_NOT_SIGNED;
import static io.heirloom.witness.cosign.CosignProblem.LOG_UNKNOWN;
import static io.heirloom.witness.cosign.CosignProblem.OLD_SIZE_TOO_LARGE;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.wire.problem.CommonProblem;
import io.heirloom.wire.problem.ProblemType;
import io.heirloom.witness.identity.WitnessIdentity;
import io.heirloom.witness.knownlog.KnownLogs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Decides, in the order of the specification, what a checkpoint gets. */
@ApplicationScoped
class CosignService {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KnownLogs logs;
    private final HeadRepository heads;
    private final WitnessIdentity identity;
    private final Tally tally;
    private final Clock clock;

    CosignService(KnownLogs logs, HeadRepository heads, WitnessIdentity identity, Tally tally, Clock clock) {
        this.logs = logs;
        this.heads = heads;
        this.identity = identity;
        this.tally = tally;
        this.clock = clock;
    }

    Uni<Cosigning> cosign(AddCheckpoint request) {
        String origin = request.head().origin();
        List<VerifierKey> keys = logs.keysOf(origin);
        if (keys.isEmpty()) {
            throw LOG_UNKNOWN.because();
        }
        List<VerifierKey> signers = request.note().verify(keys);
        if (signers.isEmpty()) {
            throw counted(origin, LOG_NOT_SIGNED);
        }
        if (request.oldSize() > request.head().size()) {
            throw counted(origin, OLD_SIZE_TOO_LARGE);
        }
        return heads.withLocked(origin, (transaction, last) -> decide(transaction, request, last, signers))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(CommonProblem.UNAVAILABLE::because)
                .invoke(outcome -> tally.count(origin, outcome));
    }

    private Uni<Cosigning> decide(
            SqlConnection transaction, AddCheckpoint request, WitnessedHead last, List<VerifierKey> signers) {
        Uni<Void> evidence = last.isForkedBy(request.head())
                ? heads.addFork(
                                transaction,
                                last,
                                request.head(),
                                request.note().format())
                        .invoke(() -> tally.warnOfFork(last.head(), request.head()))
                : Uni.createFrom().voidItem();
        if (last.head().size() != request.oldSize()) {
            return evidence.replaceWith(new Cosigning.OtherSize(last.head().size()));
        }
        if (!isConsistent(last.head(), request)) {
            return evidence.replaceWith(new Cosigning.Inconsistent());
        }
        return advance(transaction, request, last, signers);
    }

    /** The cosignature is made before the commit, to be stored with the head, and leaves after it. */
    private Uni<Cosigning> advance(
            SqlConnection transaction, AddCheckpoint request, WitnessedHead last, List<VerifierKey> signers) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // A larger tree is never stated for an earlier time than a smaller one, whatever the clock does.
        Instant at = last.cosignedAt().filter(now::isBefore).orElse(now);
        String text = request.note().text();
        String lines = identity.cosign(text, at);
        String checkpoint = text + "\n" + linesOf(request.note(), signers) + lines;
        return heads.advance(transaction, last, request.head(), checkpoint, at)
                .replaceWith(new Cosigning.Cosigned(lines, at));
    }

    private static boolean isConsistent(Checkpoint last, AddCheckpoint request) {
        Checkpoint head = request.head();
        if (head.size() == 0 && !Arrays.equals(head.root(), TreeHash.ofNothing())) {
            return false;
        }
        return last.size() == 0
                ? request.proof().isEmpty()
                : ProofCheck.extendsHead(last.size(), head.size(), request.proof(), last.root(), head.root());
    }

    private static String linesOf(SignedNote note, List<VerifierKey> signers) {
        var lines = new StringBuilder();
        note.signatures().stream()
                .filter(line ->
                        signers.stream().anyMatch(key -> key.name().equals(line.name()) && key.id() == line.id()))
                .forEach(line -> lines.append(line.format()));
        return lines.toString();
    }

    private RuntimeException counted(String origin, ProblemType problem) {
        tally.count(origin, problem);
        return problem.because();
    }
}
