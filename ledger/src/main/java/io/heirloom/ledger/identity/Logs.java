package io.heirloom.ledger.identity;

import static io.heirloom.ledger.identity.LogProblem.NO_SUCH_LOG;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The logs of this database, for those who read them. */
@ApplicationScoped
public class Logs {

    private final Pool pool;
    private final LogRepository logs;
    // What a path leads to never changes once it leads somewhere.
    private final Map<String, Integer> idsByPath = new ConcurrentHashMap<>();

    Logs(Pool pool, LogRepository logs) {
        this.pool = pool;
        this.logs = logs;
    }

    public Uni<List<Log>> all() {
        return logs.all(pool);
    }

    /** The one that takes leaves; empty before the first start. */
    public Uni<Optional<Log>> open() {
        return all().map(all -> all.stream().filter(log -> !log.closed()).findFirst());
    }

    /** The one that takes leaves, or the last that did. */
    public Uni<Log> newest() {
        return all().map(all -> {
            if (all.isEmpty()) {
                throw NO_SUCH_LOG.because();
            }
            return all.getLast();
        });
    }

    public Uni<Log> at(String path) {
        return all().map(all ->
                all.stream().filter(log -> log.path().equals(path)).findFirst().orElseThrow(NO_SUCH_LOG::because));
    }

    public Uni<Integer> idAt(String path) {
        Integer known = idsByPath.get(path);
        return known != null
                ? Uni.createFrom().item(known)
                : at(path).map(Log::id).invoke(id -> idsByPath.put(path, id));
    }
}
