package io.heirloom.ledger;

import io.heirloom.testing.postgres.Postgres;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** A fresh, migrated database of its own, for tests that break it or race in it; without Quarkus. */
public final class TestDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Postgres.Address address;

    public TestDatabase() {
        this("latest");
    }

    /** As it was with the migrations up to that one; {@link #migrate} brings it up to date. */
    public TestDatabase(String version) {
        this.address = Postgres.newDatabase();
        migrate(version);
        this.pool = open(vertx, address.reactiveUrl());
    }

    /** The same database for another process. */
    public static Pool open(Vertx vertx, String address) {
        var options = PgConnectOptions.fromUri(address).setUser("postgres").setPassword("postgres");
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    public void migrate() {
        migrate("latest");
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), "postgres", "postgres")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    /** For {@link #open}. */
    public String address() {
        return address.reactiveUrl();
    }

    public int port() {
        return address.port();
    }

    public String name() {
        return address.database();
    }

    public Pool pool() {
        return pool;
    }

    /** A leaf that waits, as the inbox stores it. */
    public void addLeaf(byte[] entry, byte[] leafHash) {
        addLeaf(UUID.randomUUID(), entry, leafHash);
    }

    public void addLeaf(UUID eventId, byte[] entry, byte[] leafHash) {
        get(pool.preparedQuery("insert into waiting_leaf (event_id, entry, leaf_hash) values ($1, $2, $3)")
                .execute(Tuple.of(eventId, Buffer.buffer(entry), Buffer.buffer(leafHash))));
    }

    /** Changes what triggers protect, as somebody with access to the disk could. */
    public void tamper(String sql) {
        get(pool.withConnection(connection -> connection
                .query("set session_replication_role = replica")
                .execute()
                .chain(() -> connection.query(sql).execute())
                .eventually(() -> connection
                        .query("set session_replication_role = origin")
                        .execute())));
    }

    public long number(String sql) {
        return get(pool.query(sql).execute()).iterator().next().getLong(0);
    }

    public static <T> T get(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        get(pool.close());
        get(vertx.close());
    }
}
