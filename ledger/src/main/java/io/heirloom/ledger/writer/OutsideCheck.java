package io.heirloom.ledger.writer;

import static io.heirloom.ledger.refusal.Refusal.BEHIND;
import static io.heirloom.ledger.refusal.Refusal.FORKED;
import static io.heirloom.ledger.refusal.Refusal.NOBODY_ANSWERS;

import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.OpenLog;
import io.heirloom.ledger.scrub.ScrubFindings;
import io.heirloom.ledger.sequence.TreeStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether this database holds all of the log that is known outside, and the same one. What this process has seen itself counts as outside: a
 * database that was restored under a running writer is found out too.
 */
@ApplicationScoped
class OutsideCheck {

    private static final String THIS_PROCESS = "this process";

    private final Pool pool;
    private final OutsideView outside;
    private final HeadRepository heads;
    private final TreeStore tree;
    private final ScrubFindings findings;
    private volatile Optional<SignedHead> seen = Optional.empty();

    OutsideCheck(Pool pool, OutsideView outside, HeadRepository heads, TreeStore tree, ScrubFindings findings) {
        this.pool = pool;
        this.outside = outside;
        this.heads = heads;
        this.tree = tree;
        this.findings = findings;
    }

    /** The last signed head, which all who could be asked agree with and in which no scrub has found a fault; empty before the first. */
    Uni<Optional<SignedHead>> lastSigned(OpenLog log) {
        return findings.requireNone(log.id())
                .chain(() -> outside.of(log.log().origin()))
                .chain(answers -> heads.lastSigned(pool, log.id())
                        .call(last -> judge(log, last, answers))
                        .invoke(last -> seen = last));
    }

    private Uni<Void> judge(OpenLog log, Optional<SignedHead> last, Map<String, Optional<KnownHead>> answers) {
        NOBODY_ANSWERS.unless(
                !answers.isEmpty() || !outside.anybodyConfigured(),
                "neither the chain nor a witness could be asked whether this log is whole");
        var known = new HashMap<String, KnownHead>();
        answers.forEach((name, head) -> head.ifPresent(found -> known.put(name, found)));
        seen.filter(head -> head.log() == log.id())
                .ifPresent(head -> known.put(THIS_PROCESS, new KnownHead(head.size(), head.root())));
        return Multi.createFrom()
                .iterable(known.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> judge(log, last, entry.getKey(), entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> judge(OpenLog log, Optional<SignedHead> last, String name, KnownHead known) {
        long signed = last.map(SignedHead::size).orElse(-1L);
        BEHIND.unless(
                known.size() <= signed,
                name + " has seen a head of " + known.size() + " leaves, this log "
                        + (signed < 0 ? "has signed none" : "has signed " + signed) + "; was a backup restored?");
        if (known.root() == null) {
            return Uni.createFrom().voidItem();
        }
        return tree.root(pool, log.id(), known.size())
                .invoke(root -> FORKED.unless(
                        Arrays.equals(root, known.root()),
                        name + " has seen another root for " + known.size() + " leaves"))
                .replaceWithVoid();
    }
}
