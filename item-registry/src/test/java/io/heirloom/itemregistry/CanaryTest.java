package io.heirloom.itemregistry;

import static io.heirloom.itemregistry.Registry.brandBody;
import static io.heirloom.itemregistry.Registry.eventBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.newBrand;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.log.LogCapture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

/** Free text may hold a person's name in spite of us. It reaches no log, event, leaf, metric or error. */
@QuarkusTest
@WithPostgres
class CanaryTest {

    private static final String CANARY = "Zanary-7f3a-Quetzalcoatl";

    @Inject
    Pool pool;

    @Inject
    @Any
    InMemoryConnector connector;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void freeTextStaysInItsTable() {
        try (LogCapture log = LogCapture.open()) {
            var brand = newBrand();
            var vetting = Map.of("vettedOn", "2026-01-15", "evidence", CANARY);
            post(Tokens.registrar(), "/brands", with(brandBody(brand), "vetting", vetting))
                    .statusCode(201);
            var item = item();
            String events = "/items/" + item.id() + "/events";
            post(item.brand().admin(), events, with(eventBody(), "note", CANARY))
                    .statusCode(201);
            List<String> errors = new ArrayList<>();
            errors.add(post(item.brand().admin(), events, with(eventBody(), "note", CANARY + "\u0007"))
                    .statusCode(400)
                    .extract()
                    .asString());
            errors.add(post(item.brand().admin(), events, with(eventBody(), "bizStep", CANARY))
                    .statusCode(400)
                    .extract()
                    .asString());
            errors.add(get("/items?gtin=" + CANARY + "&serial=" + CANARY)
                    .statusCode(400)
                    .extract()
                    .asString());
            awaitRelayed();

            assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
            assertThat(relayed()).isNotEmpty().noneMatch(message -> message.contains(CANARY));
            assertThat(errors).noneMatch(error -> error.contains(CANARY));
            assertThat(RestAssured.get(metrics).asString()).doesNotContain(CANARY);
            assertThat(journal()).isNotEmpty().noneMatch(row -> row.contains(CANARY));
        }
    }

    private void awaitRelayed() {
        Awaitility.await().until(() -> count("select count(*) from journal_event where relayed_at is null") == 0);
    }

    private List<String> relayed() {
        List<String> messages = new ArrayList<>();
        for (String channel : List.of("journal-events", "journal-leaves")) {
            for (Message<?> message : connector.sink(channel).received()) {
                messages.add(String.valueOf(message.getPayload()));
            }
        }
        return messages;
    }

    private List<String> journal() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("journal_event", "journal_event_part", "journal_stream")) {
            for (Row row : pool.query("select t::text as line from " + table + " t")
                    .execute()
                    .await()
                    .indefinitely()) {
                rows.add(row.getString("line"));
            }
        }
        return rows;
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
