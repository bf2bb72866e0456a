package io.heirloom.ledger.checkpoint;

import static io.heirloom.ledger.checkpoint.CheckpointProblem.LOG_NOT_STARTED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** The heads that the world may see. */
@ApplicationScoped
public class CheckpointService {

    private final Pool pool;
    private final HeadRepository heads;

    CheckpointService(Pool pool, HeadRepository heads) {
        this.pool = pool;
        this.heads = heads;
    }

    /** The last published head of the newest log. */
    public Uni<SignedHead> last() {
        return heads.newestPublished(pool).map(head -> head.orElseThrow(LOG_NOT_STARTED::because));
    }

    /** The last published head of that log. */
    public Uni<SignedHead> last(int log) {
        return heads.lastPublished(pool, log).map(head -> head.orElseThrow(LOG_NOT_STARTED::because));
    }

    /** The last head that the log of this origin has signed, whether the world has seen it or not. */
    public Uni<SignedHead> lastSigned(String origin) {
        return heads.lastSigned(pool, origin).map(head -> head.orElseThrow(LOG_NOT_STARTED::because));
    }
}
