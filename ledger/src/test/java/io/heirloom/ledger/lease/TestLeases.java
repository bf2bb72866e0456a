package io.heirloom.ledger.lease;

import io.heirloom.ledger.TestDatabase;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.UUID;

public final class TestLeases {

    private TestLeases() {}

    public static Leases of(Pool pool, Duration duration) {
        return new Leases(pool, () -> duration);
    }

    public static Leases of(Pool pool) {
        return of(pool, Duration.ofSeconds(30));
    }

    public static Lease take(Leases leases, String name) {
        return TestDatabase.get(leases.acquire(name, UUID.randomUUID())).orElseThrow();
    }
}
