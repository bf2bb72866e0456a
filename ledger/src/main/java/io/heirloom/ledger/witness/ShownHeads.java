package io.heirloom.ledger.witness;

import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.identity.Logs;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The head with which this log asks a witness what it remembers. */
@ApplicationScoped
class ShownHeads {

    private final Pool pool;
    private final Logs logs;
    private final LogIdentities identities;
    private final HeadRepository heads;

    ShownHeads(Pool pool, Logs logs, LogIdentities identities, HeadRepository heads) {
        this.pool = pool;
        this.logs = logs;
        this.identities = identities;
        this.heads = heads;
    }

    /** The last signed one; of a log that has signed none the empty one, which every log begins with. */
    Uni<SignedHead> of(String origin) {
        return logs.all()
                .map(all ->
                        all.stream().filter(log -> log.origin().equals(origin)).findFirst())
                .chain(log -> log.map(known -> lastOf(known))
                        .orElseGet(() -> Uni.createFrom().item(emptyOf(origin, 0))));
    }

    private Uni<SignedHead> lastOf(Log log) {
        return heads.lastSigned(pool, log.id()).map(last -> last.orElseGet(() -> emptyOf(log.origin(), log.id())));
    }

    private SignedHead emptyOf(String origin, int log) {
        byte[] root = TreeHash.ofNothing();
        String checkpoint = identities.of(origin).orElseThrow().sign(0, root);
        return new SignedHead(log, 0, root, checkpoint, Instant.EPOCH);
    }
}
