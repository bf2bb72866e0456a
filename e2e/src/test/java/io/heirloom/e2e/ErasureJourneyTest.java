package io.heirloom.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.local.Endpoint;
import io.heirloom.local.VerifyProcess;
import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;
import io.heirloom.local.data.DemoPeople;
import io.heirloom.local.data.People;
import io.heirloom.local.demo.Frontend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An owner asks to be erased: all that was hers is dark, the piece goes on having one owner, and its proof still verifies. */
class ErasureJourneyTest {

    private static final String OWNER = "owner09";
    private static final String ADVISOR = "ostrevane-advisor";
    private static final List<String> SERVICES = List.of("consent", "dealer_network", "item_registry", "ownership");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSuite suite = RunningSuite.get();
    private final Gateway gateway = suite.gateway();
    private final Frontend bag = new Frontend(gateway, Frontend.Piece.ofDemo("09521202200230", "ONM2410002"));

    @Test
    void whatWasHersIsDarkAndTheProofOfThePieceStillVerifies() throws Exception {
        // Given an owner who bought a piece, and allowed the brand to read her name
        new DemoPeople(gateway).fillVault(owner());
        bag.awaitTitle(ADVISOR);
        JsonNode offer = bag.offer(ADVISOR, "SALE", owner(), 890_000);
        bag.accept(OWNER, offer.path("id").asText());
        bag.requestAccess(ADVISOR, Demo.OSTREVANE, Demo.OSTREVANE_NOTICE);
        bag.grant(OWNER, bag.awaitRequest(OWNER).request());
        assertThat(bag.ownerData(ADVISOR).toString()).contains("own_", "Erasmia");
        assertThat(bag.accessLog(OWNER)).isNotEmpty();
        JsonNode before = verified("before.json");
        assertThat(payloads(before)).anyMatch(payload -> payload.contains("\"role\":\"buyer\""));

        // When she asks to be erased: by password alone in vain, with a second factor at once
        gateway.signIn(OWNER, BrowserSignIn.STANDARD);
        var key = Map.of("key", UUID.randomUUID().toString());
        assertThat(gateway.ask(OWNER, Mutations.VIEWER_ERASE, key)
                        .at("/data/viewerErase/userErrors/0/code")
                        .asText())
                .isEqualTo("ASSURANCE_INSUFFICIENT");
        gateway.signIn(OWNER, BrowserSignIn.STRONG);
        JsonNode erasure = gateway.change(OWNER, Mutations.VIEWER_ERASE, key).path("erasure");
        assertThat(gateway.change(OWNER, Mutations.VIEWER_ERASE, key).at("/erasure/id"))
                .isEqualTo(erasure.path("id"));

        // Then every service destroys its key and says so
        Gateway.eventually(
                "the erasure is complete",
                () -> gateway.query(OWNER, Queries.ERASURE, Map.of()).at("/viewer/erasure"),
                found -> found.hasNonNull("completedAt"));
        assertThat(keysLeft()).containsOnly(0L);
        // And vault, access log, name and pseudonym are dark
        assertThat(gateway.query(OWNER, Queries.VAULT, Map.of())
                        .at("/viewer/vault")
                        .isNull())
                .isTrue();
        assertThat(bag.accessLog(OWNER)).isEmpty();
        assertThat(Frontend.absent(bag.ownerData(ADVISOR))).isTrue();
        // And the piece has its one owner still, the proof verifies, and what it said of her is withheld
        assertThat(bag.holds(OWNER)).isTrue();
        JsonNode after = verified("after.json");
        assertThat(leaves(after)).containsAll(leaves(before));
        assertThat(payloads(after))
                .isNotEmpty()
                .noneMatch(payload ->
                        payload.contains("buyer") || payload.contains("SERVICE") || payload.contains("890000"));
    }

    private static People.Person owner() {
        return new People.Person(
                OWNER,
                "Erasmia",
                "Vergessen",
                "+41790000009",
                new People.Address("home", List.of("Rue de l'Oubli 9"), "1204", "Geneva", "CH"));
    }

    /** The bundle as the owner saves it, once the verifier accepts it with the policy alone. */
    private JsonNode verified(String name) throws IOException {
        Path bundle = Files.createDirectories(suite.state().resolve("erasure")).resolve(name);
        Path policy = bundle.resolveSibling("policy.txt");
        Files.writeString(policy, gateway.get("/policy", "text/plain", null));
        var verifier = new VerifyProcess(suite.settings());
        Gateway.eventually(
                "the proof verifies",
                () -> {
                    write(bundle, bag.proof(OWNER));
                    return verifier.check(bundle, policy, false);
                },
                outcome -> outcome.exitCode() == 0);
        return JSON.readTree(bundle.toFile());
    }

    private static List<String> leaves(JsonNode bundle) {
        return bundle.path("events").findValuesAsText("leaf");
    }

    private static List<String> payloads(JsonNode bundle) {
        List<String> payloads = new ArrayList<>();
        for (String payload : bundle.path("events").findValuesAsText("payload")) {
            payloads.add(new String(Base64.getDecoder().decode(payload), UTF_8));
        }
        return payloads;
    }

    /** For each service, how many keys its key database still has of those whom it has erased. */
    private List<Long> keysLeft() throws SQLException {
        List<Long> left = new ArrayList<>();
        for (String service : SERVICES) {
            String subject =
                    text(service, "select min(subject) from journal_erased_subject where subject like 'owner:%'");
            assertThat(subject).as(service).isNotNull();
            left.add(Long.parseLong(text(
                    service + "_keys",
                    "select count(*) from subject_key where subject = '" + subject + "' and wrapped is not null")));
        }
        return left;
    }

    private String text(String database, String sql) throws SQLException {
        String address = "jdbc:postgresql://localhost:"
                + suite.settings().ports().of(Endpoint.POSTGRES) + "/" + database + "?user=postgres";
        try (var connection = DriverManager.getConnection(address);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
