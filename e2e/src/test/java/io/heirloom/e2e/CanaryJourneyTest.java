package io.heirloom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import io.heirloom.local.demo.Frontend;
import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strings that stand in every personal field are found in no file, log, event, leaf, metric or error of the whole suite. */
class CanaryJourneyTest {

    private static final String OWNER = "owner07";
    private static final String CANARY =
            "Kanarie" + UUID.randomUUID().toString().substring(0, 8);
    private static final String PHONE = "+4179" + (1_000_000 + Math.abs(CANARY.hashCode() % 8_999_999));

    private final RunningSuite suite = RunningSuite.get();
    private final Gateway gateway = suite.gateway();
    private final Frontend watch = new Frontend(gateway, Frontend.Piece.ofDemo("09521101100013", "QM39-000047"));

    @Test
    void personalDataStayInTheVault() throws Exception {
        // Given personal data in every field that takes them
        fillVault();
        watch.awaitTitle("quillandre-advisor");
        JsonNode offer = watch.offer("quillandre-advisor", "SALE", owner(), 890_000);
        watch.accept(OWNER, offer.path("id").asText());
        JsonNode report = watch.reportLoss(OWNER, "STOLEN", "CH", CANARY + " place", CANARY + "-PV");
        watch.awaitCheck("ConcernRaised");
        watch.lift(OWNER, report.path("id").asText(), "found");
        watch.awaitCheck("ConfirmedItem");
        JsonNode offered = watch.offer(OWNER, "GIFT", stranger(), 0);
        assertThat(offered.path("state").asText()).isEqualTo("OFFERED");
        watch.requestAccess("quillandre-advisor", Demo.QUILLANDRE, Demo.QUILLANDRE_NOTICE);
        JsonNode consent = watch.grant(OWNER, watch.awaitRequest(OWNER).request());
        assertThat(watch.ownerData("quillandre-advisor")
                        .at("/identity/givenName")
                        .asText())
                .contains(CANARY);
        watch.withdraw(OWNER, consent.path("id").asText());

        // When errors are provoked with them
        List<String> errors = provokeErrors();

        // Then they stand nowhere in the clear
        assertThat(errors).noneMatch(CanaryJourneyTest::hasCanary);
        assertThat(metrics()).noneMatch(CanaryJourneyTest::hasCanary);
        assertThat(watch.proof("quillandre-advisor")).doesNotContain(CANARY);
        assertThat(filesWithCanary()).isEmpty();
    }

    private static People.Person owner() {
        return person(OWNER, CANARY);
    }

    private static People.Person stranger() {
        return person(CANARY.toLowerCase(java.util.Locale.ROOT), CANARY);
    }

    private static People.Person person(String user, String name) {
        return new People.Person(
                user,
                name + " Given",
                name + " Family",
                PHONE,
                new People.Address("home", List.of(name + " street 1"), "1200", name + " city", "CH"));
    }

    private void fillVault() {
        new DemoPeople(gateway).fillVault(owner());
    }

    private List<String> provokeErrors() {
        var answers = new ArrayList<String>();
        var vault = new HashMap<String, Object>();
        vault.put("givenName", CANARY + "\u0007");
        vault.put("familyName", CANARY.repeat(50));
        vault.put("email", CANARY + " at nowhere");
        vault.put("phone", CANARY);
        vault.put("version", 99);
        answers.add(gateway.ask(OWNER, Mutations.VAULT_UPDATE, Map.of("input", vault, "key", UUID.randomUUID()))
                .toString());
        answers.add(gateway.ask("quillandre-advisor", "query { " + CANARY + " }", Map.of())
                .path("errors")
                .path(0)
                .path("extensions")
                .toString());
        answers.add(watch.tryOffer("kenji", "GIFT", stranger(), 0).toString());
        return answers;
    }

    private List<String> metrics() throws IOException, InterruptedException {
        var pages = new ArrayList<String>();
        try (var http = HttpClient.newHttpClient()) {
            for (ServiceProcess process : suite.processes()) {
                URI address = URI.create(process.management() + "/q/metrics");
                pages.add(http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
            }
        }
        assertThat(pages).hasSizeGreaterThan(Service.values().length).allMatch(page -> page.contains("jvm_"));
        return pages;
    }

    /** Every byte the suite has written, but for Keycloak's own: databases with their write-ahead logs, Kafka, the chain, all logs. */
    private List<Path> filesWithCanary() throws IOException {
        try (Stream<Path> files = Files.walk(suite.state())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !suite.state().relativize(file).startsWith("keycloak"))
                    .filter(CanaryJourneyTest::holdsCanary)
                    .toList();
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            return hasCanary(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // A file that a running part has just removed holds nothing.
            return false;
        }
    }

    private static boolean hasCanary(String text) {
        return text.contains(CANARY)
                || text.contains(CANARY.toLowerCase(java.util.Locale.ROOT))
                || text.contains(PHONE);
    }
}
