package io.heirloom.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heirloom.e2e.RunningSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.data.People;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One request is one trace, through every part that it sets in motion, and names nobody. */
class TracesJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CANARY = "Spur" + UUID.randomUUID().toString().substring(0, 8);

    private final RunningSuite suite = RunningSuite.get();
    private final Gateway gateway = suite.gateway();

    @Test
    void oneTraceSpansGatewayServiceDatabaseAndTheConsumersOfItsEvent() {
        // When a piece is registered
        var item = new HashMap<String, Object>();
        item.put("id", UUID.randomUUID().toString());
        item.put("gtin", "09521101100013");
        item.put("serial", "T" + UUID.randomUUID().toString().substring(0, 8));
        item.put("manufacturedOn", "2026-01-15");
        item.put("facilityGln", "9521101000016");
        item.put("originCountry", "CH");
        gateway.change("quillandre-admin", Mutations.ITEM_REGISTER, Map.of("input", item, "key", UUID.randomUUID()));

        // Then some one trace has all of it
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(traces()).anySatisfy((_, spans) -> {
            has(spans, "gateway", Span.SERVER);
            has(spans, "item-registry", Span.SERVER);
            has(spans, "item-registry", Span.PRODUCER);
            has(spans, "ownership", Span.CONSUMER);
            assertThat(spans).anyMatch(span -> span.service().equals("item-registry") && span.isOfDatabase());
            assertThat(spans).anyMatch(span -> span.service().equals("ownership") && span.isOfDatabase());
        }));
    }

    @Test
    void noSpanNamesAPerson() {
        // Given a person whose every field is a canary, whose vault is written, read and refused
        People.Person amelie = People.load().named("amelie");
        var vault = new HashMap<String, Object>();
        vault.put("givenName", CANARY);
        vault.put("familyName", CANARY + "\u0007");
        vault.put("email", CANARY + "@example.com");
        vault.put("phone", CANARY);
        vault.put("version", 99);
        gateway.ask("owner09", Mutations.VAULT_UPDATE, Map.of("input", vault, "key", UUID.randomUUID()));
        gateway.ask("owner09", "query Q { " + CANARY + " }", Map.of());
        gateway.get("/01/09521101100013/21/QM39-000042?" + CANARY, "text/html", null);

        // Then no span of the whole suite says who anybody is or where she asks from
        await().atMost(PATIENCE).until(() -> suite.collector().spans().stream()
                .anyMatch(span -> span.service().equals("ownership") && span.kind() == Span.SERVER));
        assertThat(suite.collector().spans())
                .isNotEmpty()
                .noneMatch(span -> says(span, CANARY))
                .noneMatch(span -> says(span, amelie.email()))
                .noneMatch(span -> says(span, amelie.familyName()))
                .filteredOn(span -> span.kind() == Span.SERVER)
                .isNotEmpty()
                .allSatisfy(span -> {
                    assertThat(span.attributes())
                            .doesNotContainKeys("http.client_ip", "net.sock.peer.addr", "network.peer.address");
                    assertThat(List.of("client.address", "user_agent.original", "url.query", "enduser.id"))
                            .allMatch(key -> span.attributes()
                                    .getOrDefault(key, "withheld")
                                    .equals("withheld"));
                });
    }

    private Map<String, List<Span>> traces() {
        return suite.collector().spans().stream().collect(java.util.stream.Collectors.groupingBy(Span::traceId));
    }

    private static void has(List<Span> spans, String service, int kind) {
        assertThat(spans).anyMatch(span -> span.service().equals(service) && span.kind() == kind);
    }

    private static boolean says(Span span, String word) {
        return span.texts().stream().anyMatch(text -> text.contains(word));
    }
}
