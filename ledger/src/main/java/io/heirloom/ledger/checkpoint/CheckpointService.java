package io.heirloom.ledger.checkpoint;

import static io.heirloom.ledger.checkpoint.CheckpointProblem.LOG_NOT_STARTED;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class CheckpointService {

    private final Pool pool;
    private final HeadRepository heads;

    CheckpointService(Pool pool, HeadRepository heads) {
        this.pool = pool;
        this.heads = heads;
    }

    public Uni<SignedHead> last() {
        return heads.last(pool).map(head -> head.orElseThrow(LOG_NOT_STARTED::because));
    }
}
