package io.heirloom.ledger.identity;

import static io.heirloom.ledger.refusal.Refusal.WRONG_KEYS;

import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.ledger.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings together the log that is open in the database and the keys that are configured. Opens the very first log. */
@ApplicationScoped
public class LogKeys {

    private final Pool pool;
    private final Leases leases;
    private final LogRepository logs;
    private final LogIdentities identities;

    LogKeys(Pool pool, Leases leases, LogRepository logs, LogIdentities identities) {
        this.pool = pool;
        this.leases = leases;
        this.logs = logs;
        this.identities = identities;
    }

    /** Fails with {@link Refusal#WRONG_KEYS} when the open log is not one that this process may sign for. */
    public Uni<OpenLog> open(Lease lease) {
        return logs.all(pool).chain(all -> {
            Optional<Log> open = all.stream().filter(log -> !log.closed()).findFirst();
            return open.map(log -> withKeys(lease, log)).orElseGet(() -> first(lease, all));
        });
    }

    private Uni<OpenLog> first(Lease lease, List<Log> all) {
        if (!all.isEmpty()) {
            throw WRONG_KEYS.because("every log of this database is closed");
        }
        LogIdentity identity = identities.current();
        return leases.transaction(lease, transaction -> logs.add(transaction, identity))
                .chain(() -> open(lease));
    }

    private Uni<OpenLog> withKeys(Lease lease, Log log) {
        LogIdentity identity = identities
                .of(log.origin())
                .orElseThrow(() -> WRONG_KEYS.because("the open log is " + log.origin() + ", configured is "
                        + identities.current().origin() + "; a new log is named as the next one, with a date"));
        if (log.verifierKeys().isEmpty()) {
            return leases.transaction(lease, transaction -> logs.adopt(transaction, log, identity))
                    .replaceWith(new OpenLog(log, identity));
        }
        if (!log.verifierKeys().equals(identity.vkeys())) {
            throw WRONG_KEYS.because("the keys of " + log.origin() + " are not the ones it was opened with;"
                    + " keys change with a new log");
        }
        return Uni.createFrom().item(new OpenLog(log, identity));
    }
}
