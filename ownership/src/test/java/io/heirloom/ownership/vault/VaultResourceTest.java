package io.heirloom.ownership.vault;

import static io.heirloom.ownership.Suite.as;
import static io.heirloom.ownership.Suite.write;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.ownership.Person;
import io.heirloom.ownership.Vaults;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithPostgres
class VaultResourceTest {

    private final Person amelie = Person.named("amelie");

    @Test
    void ownerStoresAndReadsHerVault() {
        // When
        store(Vaults.of(amelie))
                .statusCode(200)
                .body("ownerId", is(amelie.ownerId().toString()))
                .body("version", is(1))
                .body("$", aMapWithSize(2));
        // Then
        read().statusCode(200)
                .body("givenName", is("Amélie"))
                .body("email", is(amelie.email()))
                .body("addresses[0].lines[1]", is("Escalier B"))
                .body("version", is(1));
    }

    @Test
    void emptyVaultIsNotFound() {
        isProblem(read(), 404, "vault-not-found");
    }

    @Test
    void eachOwnerReadsOnlyHerOwn() {
        store(Vaults.of(amelie)).statusCode(200);
        isProblem(as(Person.named("lina").token()).get("/vault").then(), 404, "vault-not-found");
    }

    @Test
    void changeNeedsTheVersionLastRead() {
        store(Vaults.of(amelie)).statusCode(200);
        isProblem(store(Vaults.of(amelie)), 409, "stale-version");
        store(Vaults.with(amelie, "version", 1)).statusCode(200).body("version", is(2));
        isProblem(store(Vaults.with(amelie, "version", 1)), 409, "stale-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ἀμαλία",
                "アメリ",
                "أميلي",
                "אמלי",
                "अमेलि",
                "Амели",
                "阿梅莉",
                "𝒜méli 👩‍👧",
                "O'Neill-d’Aune",
                "می‌خواهم"
            })
    void everyScriptIsKept(String name) {
        store(Vaults.with(amelie, "familyName", name)).statusCode(200);
        read().body("familyName", is(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001bb", "a\u202eb", "a\u0085b", "  ", ""})
    void controlCharactersAndBlanksAreRefused(String name) {
        var answer = store(Vaults.with(amelie, "familyName", name));
        namesField(isProblem(answer, 400, "invalid-request"), "/familyName");
        isProblem(read(), 404, "vault-not-found");
    }

    @Test
    void lengthsAreBounded() {
        namesField(
                isProblem(store(Vaults.with(amelie, "givenName", "x".repeat(101))), 400, "invalid-request"),
                "/givenName");
        namesField(isProblem(store(Vaults.with(amelie, "email", "not an address")), 400, "invalid-request"), "/email");
        namesField(isProblem(store(Vaults.with(amelie, "phone", "022 555")), 400, "invalid-request"), "/phone");
    }

    @Test
    void addressesAreChecked() {
        var nowhere = Map.of("label", "Home", "lines", List.of("Quai 1"), "city", "Genève", "country", "XX");
        namesField(
                isProblem(store(Vaults.with(amelie, "addresses", List.of(nowhere))), 400, "invalid-request"),
                "/addresses/0/country");
    }

    @Test
    void previewShowsExactlyWhatAGrantWouldShow() {
        store(Vaults.of(amelie)).statusCode(200);
        preview("IDENTITY").body("identity.familyName", is("d'Aune")).body("contact", nullValue());
        preview("CONTACT").body("identity", nullValue()).body("contact.email", nullValue());
        preview("CONTACT").body("contact.addresses", empty());
        preview("CONTACT_RAW")
                .body("contact.email", is(amelie.email()))
                .body("contact.addresses[0].city", is("Genève"));
    }

    private ValidatableResponse preview(String category) {
        return as(amelie.token())
                .queryParam("category", category)
                .get("/vault/preview")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse store(Map<String, Object> vault) {
        return write(amelie.token(), vault).put("/vault").then();
    }

    private ValidatableResponse read() {
        return as(amelie.token()).get("/vault").then();
    }
}
