package io.heirloom.ledger.index.log;

import io.heirloom.ledger.identity.LogIdentities;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;

/** The keys of every index log that there is, was, or is to come. */
@ApplicationScoped
public class IndexKeys {

    private final Pool pool;
    private final IndexLogRepository repository;
    private final LogIdentities identities;

    IndexKeys(Pool pool, IndexLogRepository repository, LogIdentities identities) {
        this.pool = pool;
        this.repository = repository;
        this.identities = identities;
    }

    /** As vkeys, each once, the oldest index first. */
    public Uni<List<String>> all() {
        return repository.keys(pool).map(stored -> {
            var keys = new LinkedHashSet<>(stored);
            identities.indexes().forEach(identity -> keys.addAll(identity.vkeys()));
            return List.copyOf(keys);
        });
    }
}
