package io.heirloom.itemregistry.credential;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.testing.problem.Problems.isProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.itemregistry.proof.EddsaJcs2022;
import io.heirloom.itemregistry.proof.Multikey;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class CredentialTest {

    @Test
    void proofOfManufactureVerifiesWithTheBrandsDidDocumentAlone() {
        // Given
        var item = item();
        // When
        String document = get(path(item) + "?serial=" + item.serial())
                .statusCode(200)
                .contentType(startsWith("application/vc"))
                .extract()
                .asString();
        Map<String, Object> credential = JsonPath.from(document).getMap("");
        // Then
        assertThat(credential)
                .containsEntry("type", List.of("VerifiableCredential", "ProofOfManufacture"))
                .hasEntrySatisfying("@context", context -> assertThat((List<?>) context)
                        .first()
                        .isEqualTo("https://www.w3.org/ns/credentials/v2"))
                .hasEntrySatisfying("credentialSubject", subject -> assertThat(subject)
                        .hasFieldOrPropertyWithValue("gtin", item.model().gtin())
                        .hasFieldOrPropertyWithValue("serialNumber", item.serial()));
        // Then
        var did = get("/brands/" + item.brand().id() + "/did.json");
        String method =
                ((Map<?, ?>) credential.get("proof")).get("verificationMethod").toString();
        did.body("id", is(((Map<?, ?>) credential.get("issuer")).get("id"))).body("assertionMethod", hasItem(method));
        String key = did.extract().path("verificationMethod.find { it.id == '" + method + "' }.publicKeyMultibase");
        assertThat(EddsaJcs2022.verifies(
                        credential, new Multikey(key).toPublicKey().orElseThrow()))
                .isTrue();
    }

    @Test
    void goesToThoseWhoMaySeeTheSerialOrKnowIt() {
        var item = item();
        get(item.brand().admin(), path(item)).statusCode(200);
        for (Tokens passingBy :
                List.of(Tokens.owner("amelie"), brand().admin(), Tokens.dealerStaff(UUID.randomUUID()))) {
            isProblem(get(passingBy, path(item)), 404, "credential-not-found");
        }
        isProblem(get(path(item)), 404, "credential-not-found");
        isProblem(get(path(item) + "?serial=guess"), 404, "credential-not-found");
        isProblem(get("/items/" + UUID.randomUUID() + "/credential?serial=x"), 404, "item-not-found");
    }

    @Test
    void evidenceIsOpenedForTheSame() {
        var item = item();
        String evidence = "/items/" + item.id() + "/evidence";
        for (var opened : List.of(
                get(evidence + "?serial=" + item.serial()), get(item.brand().advisor(), evidence))) {
            opened.statusCode(200)
                    .body("events.type", hasItem("item.registered"))
                    .body("events[0].parts[0].keySet()", hasItem("salt"));
        }
        get(evidence).statusCode(200).body("events[0].parts[0].keySet()", is(Set.of("c")));
    }

    private static String path(ItemFixture item) {
        return "/items/" + item.id() + "/credential";
    }
}
