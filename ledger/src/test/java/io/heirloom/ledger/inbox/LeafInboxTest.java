package io.heirloom.ledger.inbox;

import static io.heirloom.ledger.TestDatabase.get;
import static io.heirloom.ledger.inbox.LeafFeed.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.vectors.Leaves;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class LeafInboxTest {

    @Inject
    LeafFeed feed;

    @Inject
    Pool pool;

    @Test
    void aLeafIsStoredOnceHoweverOftenItComes() {
        byte[] leaf = Leaves.random();
        UUID id = UUID.randomUUID();
        feed.send(message(id, leaf), message(id, leaf));
        feed.send(message(id, leaf));
        arrived(Leaves.random());
        await().until(() -> stored(leaf) == 1);
        assertThat(parked(id.toString())).isZero();
    }

    @Test
    void aBadLeafIsParkedAndHoldsUpNothing() {
        String mark = UUID.randomUUID().toString();
        byte[] good = Leaves.random();
        feed.send(
                "not json " + mark,
                "{\"id\":\"" + mark + "\",\"class\":\"item\",\"leaf\":\"AAAA\"}",
                "{\"id\":\"no uuid " + mark + "\",\"class\":\"item\",\"leaf\":\"AAAA\"}",
                "{\"id\":\"" + mark + "\",\"class\":\"item\"}",
                "\"\u0000" + mark + "\"",
                message(UUID.fromString(mark), "theft", Leaves.random()),
                message(UUID.randomUUID(), good));
        await().until(() -> stored(good) == 1);
        assertThat(parked(mark)).isEqualTo(6);
    }

    @Test
    void theFirstLeafOfAnEventStandsAndAContradictionIsParked() {
        byte[] first = Leaves.random();
        byte[] second = Leaves.random();
        UUID id = UUID.randomUUID();
        feed.send(message(id, first));
        feed.send(message(id, second));
        await().until(() -> parked(id.toString()) == 1);
        assertThat(stored(first)).isEqualTo(1);
        assertThat(stored(second)).isZero();
    }

    /** Sent last and placed: what came before has its place, or was dropped. */
    private void arrived(byte[] leaf) {
        feed.send(message(UUID.randomUUID(), leaf));
        await().until(() -> placed(leaf) == 1);
    }

    private long placed(byte[] leaf) {
        return get(pool.preparedQuery("select count(*) from leaf where entry = $1")
                        .execute(Tuple.of(Buffer.buffer(leaf))))
                .iterator()
                .next()
                .getLong(0);
    }

    private long stored(byte[] leaf) {
        return get(pool.preparedQuery(
                                "select (select count(*) from leaf where entry = $1) + (select count(*) from waiting_leaf where entry = $1)")
                        .execute(Tuple.of(Buffer.buffer(leaf))))
                .iterator()
                .next()
                .getLong(0);
    }

    private long parked(String mark) {
        return get(pool.preparedQuery("select count(*) from parked_leaf where position($1 in message) > 0")
                        .execute(Tuple.of(mark)))
                .iterator()
                .next()
                .getLong(0);
    }
}
