package io.heirloom.ledger.index.log;

import static io.heirloom.ledger.refusal.Refusal.BEHIND;
import static io.heirloom.ledger.refusal.Refusal.FORKED;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What those outside say of the heads of index logs. An index log goes on from nothing but a head that enough of them have confirmed since this
 * process became its writer: one that was restored from a backup would sign a second history.
 */
@ApplicationScoped
public class WitnessedHeads {

    private final Pool pool;
    private final IndexHeadRepository heads;
    private final LogIdentities identities;
    private final IndexCosigners cosigners;
    /** By log, the last that was confirmed. */
    private final Map<Integer, SignedHead> confirmed = new ConcurrentHashMap<>();

    WitnessedHeads(Pool pool, IndexHeadRepository heads, LogIdentities identities, IndexCosigners cosigners) {
        this.pool = pool;
        this.heads = heads;
        this.identities = identities;
        this.cosigners = cosigners;
    }

    boolean needed() {
        return cosigners.needed();
    }

    /** Fails while the last signed head of the index of this log is not confirmed, or is not the one that was. */
    Uni<Void> confirm(int log, String origin) {
        return heads.lastSigned(pool, log)
                .map(last -> last.orElseGet(() -> empty(log, origin)))
                .chain(this::confirm);
    }

    /** The checkpoint with as many cosignatures as the policy asks for; empty while it has not enough of them. */
    Uni<Optional<String>> cosign(SignedHead last) {
        return confirm(last)
                .chain(() -> cosigners.cosign(last))
                .invoke(found -> found.ifPresent(_ -> confirmed.put(last.log(), last)));
    }

    /** Another replica writes: what this one knew may be out of date when its turn comes again. */
    void rest() {
        confirmed.clear();
        cosigners.rest();
    }

    private Uni<Void> confirm(SignedHead last) {
        Optional<SignedHead> before = Optional.ofNullable(confirmed.get(last.log()));
        if (before.isPresent()) {
            requireSame(before.get(), last);
            return Uni.createFrom().voidItem();
        }
        return cosigners
                .confirm(last)
                .invoke(enough -> {
                    if (!enough) {
                        throw new IllegalStateException(
                                "too few witnesses have confirmed the last head of the index since this process began");
                    }
                    confirmed.put(last.log(), last);
                })
                .replaceWithVoid();
    }

    private static void requireSame(SignedHead before, SignedHead last) {
        BEHIND.unless(
                last.size() >= before.size(),
                "this process has seen a head of " + before.size() + " entries of the index, which has signed "
                        + last.size() + "; was a backup restored?");
        FORKED.unless(
                last.size() > before.size() || Arrays.equals(last.root(), before.root()),
                "this process has seen another index of " + before.size() + " entries");
    }

    /** The head with which every index log begins; it is shown and never stored. */
    private SignedHead empty(int log, String origin) {
        byte[] root = TreeHash.ofNothing();
        String checkpoint = identities.ofIndex(origin).orElseThrow().sign(0, root);
        return new SignedHead(log, 0, root, checkpoint, Instant.EPOCH);
    }
}
