package io.heirloom.e2e.replicas;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Transcript;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Several frontends register pieces without a pause, one request in flight at each; what is not answered is sent again under its own key. */
final class Registrations implements AutoCloseable {

    private static final String STAFF = "quillandre-admin";
    private static final String GTIN = "09521101100013";
    private static final long PAUSE_MILLIS = 60;
    private static final Set<String> NO_ANSWER = Set.of("UNAVAILABLE", "TIMEOUT");

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<Frontend> frontends;
    private final ScheduledExecutorService threads;
    private volatile boolean ending;

    Registrations(DemoSuite suite, int count) {
        this.frontends =
                IntStream.range(0, count).mapToObj(_ -> new Frontend(suite)).toList();
        this.threads = Executors.newScheduledThreadPool(count);
        for (Frontend frontend : frontends) {
            var _ = threads.scheduleWithFixedDelay(frontend::step, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** The ids of all pieces whose registration was answered, once nothing is under way any more. */
    List<UUID> end() {
        ending = true;
        await().atMost(Duration.ofMinutes(1)).until(() -> frontends.stream().allMatch(one -> one.underWay == null));
        return new ArrayList<>(acknowledged);
    }

    /** How many pieces are registered so far. */
    int count() {
        return acknowledged.size();
    }

    /** How the requests ended that got no answer. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Answers that should not be: each piece is new, and each repeat is the same request. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One connection of its own, so that several of them reach both processes of the gateway. */
    private final class Frontend {

        private final Gateway gateway;
        private volatile UUID underWay;

        /** Signs in at once: one person who signs in twice at the same time is refused. */
        Frontend(DemoSuite suite) {
            this.gateway = new Gateway(suite, Transcript.none());
            gateway.ask(STAFF, "{ __typename }", Map.of());
        }

        void step() {
            if (underWay == null && !ending) {
                underWay = UUID.randomUUID();
            }
            if (underWay != null) {
                send(underWay);
            }
        }

        private void send(UUID id) {
            try {
                JsonNode answer = gateway.ask(STAFF, Mutations.ITEM_REGISTER, registration(id));
                String code = answer.at("/errors/0/extensions/code").asText();
                String refusal =
                        answer.at("/data/itemRegister/userErrors/0/code").asText();
                if (answer.at("/data/itemRegister/item/id").isTextual()) {
                    acknowledged.add(id);
                    underWay = null;
                } else if (NO_ANSWER.contains(code)) {
                    failures.add(code);
                } else if (!refusal.equals("IDEMPOTENCY_KEY_IN_USE")) {
                    refusals.add(answer.toString());
                    underWay = null;
                }
            } catch (DemoFailure e) {
                failures.add(e.getMessage() + ": " + e.getCause());
            }
        }

        private Map<String, Object> registration(UUID id) {
            var item = new HashMap<String, Object>();
            item.put("id", id.toString());
            item.put("gtin", GTIN);
            item.put("serial", "R" + id.toString().replace("-", "").substring(0, 18));
            item.put("identifiers", List.of());
            item.put("manufacturedOn", LocalDate.now(ZoneOffset.UTC).toString());
            item.put("facilityGln", "9521101000016");
            item.put("originCountry", "CH");
            return Map.of("input", item, "key", "replica-" + id);
        }
    }
}
