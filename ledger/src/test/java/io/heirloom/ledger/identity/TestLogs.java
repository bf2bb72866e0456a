package io.heirloom.ledger.identity;

import io.heirloom.ledger.lease.Leases;
import io.vertx.mutiny.sqlclient.Pool;

public final class TestLogs {

    private TestLogs() {}

    public static LogKeys keys(Pool pool, Leases leases, LogIdentities identities) {
        return new LogKeys(pool, leases, new LogRepository(), identities);
    }

    public static Logs logs(Pool pool) {
        return new Logs(pool, new LogRepository());
    }
}
