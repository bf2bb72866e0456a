package io.heirloom.itemregistry;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.item;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.heirloom.itemregistry.Registry.BrandFixture;
import io.heirloom.itemregistry.Registry.ItemFixture;
import io.heirloom.itemregistry.Registry.ModelFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every endpoint: no token, wrong audience, wrong issuer, forged, expired, wrong role, wrong organisation, someone else's object. */
@QuarkusTest
@WithPostgres
class AuthorisationTest {

    enum Write {
        REGISTER_BRAND,
        ADD_KEY,
        COMPROMISE_KEY,
        REGISTER_MODEL,
        REGISTER_ITEM,
        RECORD_EVENT;

        /** A call that is complete but for its caller. */
        Call prepare() {
            return switch (this) {
                case REGISTER_BRAND -> new Call("/brands", Registry.brandBody(Registry.newBrand()), Tokens.registrar());
                case ADD_KEY -> addKey(brand(), UUID.randomUUID());
                case COMPROMISE_KEY -> compromiseKey();
                case REGISTER_MODEL -> registerModel(brand());
                case REGISTER_ITEM -> registerItem(Registry.newItem(model()));
                case RECORD_EVENT -> recordEvent(item());
            };
        }

        private static Call addKey(BrandFixture brand, UUID keyId) {
            return new Call("/brands/" + brand.id() + "/keys", Map.of("id", keyId), brand.admin());
        }

        private static Call compromiseKey() {
            BrandFixture brand = brand();
            var keyId = UUID.randomUUID();
            Call key = addKey(brand, keyId);
            post(key.allowed(), key.path(), key.body()).statusCode(201);
            return new Call(
                    key.path() + "/" + keyId + "/compromise",
                    Map.of("compromisedAt", "2026-01-01T00:00:00Z"),
                    brand.admin());
        }

        private static Call registerModel(BrandFixture brand) {
            var model = new ModelFixture(UUID.randomUUID(), brand, brand.gtin(7));
            return new Call("/models", Registry.modelBody(model), brand.admin());
        }

        private static Call registerItem(ItemFixture item) {
            return new Call("/items", Registry.itemBody(item), item.brand().admin());
        }

        private static Call recordEvent(ItemFixture item) {
            return new Call(
                    "/items/" + item.id() + "/events",
                    Registry.eventBody(),
                    item.brand().admin());
        }
    }

    record Call(String path, Map<String, Object> body, Tokens allowed) {
        int created() {
            return path.endsWith("/compromise") ? 200 : 201;
        }
    }

    @ParameterizedTest
    @EnumSource
    void writeNeedsAToken(Write write) {
        Call call = write.prepare();
        isProblem(
                given().contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(call.body())
                        .post(call.path())
                        .then(),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @EnumSource
    void brokenTokensAreRefused(Write write) {
        Call call = write.prepare();
        for (Tokens broken : List.of(
                call.allowed().audience("ownership", "gateway"),
                call.allowed().fromIssuer("https://other.test/realms/heirloom"),
                call.allowed().expired(),
                call.allowed().forged())) {
            isProblem(post(broken, call.path(), call.body()), 401, "unauthenticated");
        }
        post(call.allowed(), call.path(), call.body()).statusCode(call.created());
    }

    @ParameterizedTest
    @EnumSource
    void otherRolesAreRefused(Write write) {
        Call call = write.prepare();
        UUID other = UUID.randomUUID();
        Stream.of(
                        Tokens.owner("amelie"),
                        Tokens.clientAdvisor(other),
                        Tokens.brandAnalyst(other),
                        Tokens.dealerAdmin(other),
                        Tokens.privacyOfficer(),
                        Tokens.auditor(),
                        Tokens.lawEnforcement("police"),
                        Tokens.of("nobody"))
                .forEach(caller -> isProblem(post(caller, call.path(), call.body()), 403, "forbidden"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {"ADD_KEY", "COMPROMISE_KEY", "REGISTER_ITEM", "RECORD_EVENT"})
    void anotherBrandsAdminIsRefused(Write write) {
        Call call = write.prepare();
        isProblem(post(brand().admin(), call.path(), call.body()), 403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {"REGISTER_MODEL", "REGISTER_ITEM", "ADD_KEY", "RECORD_EVENT"})
    void staffWithoutTheirOrganisationAreRefused(Write write) {
        Call call = write.prepare();
        UUID brandNumber = UUID.randomUUID();
        isProblem(post(Tokens.of("stray", "brand-admin"), call.path(), call.body()), 403, "forbidden");
        isProblem(
                post(Tokens.of("stray", "brand-admin").organisation("dealer:" + brandNumber), call.path(), call.body()),
                403,
                "forbidden");
        isProblem(
                post(Tokens.of("stray", "brand-admin").organisation("no organisation"), call.path(), call.body()),
                403,
                "forbidden");
    }

    @Test
    void dealerWithoutThePieceRecordsNothing() {
        ItemFixture item = item();
        isProblem(
                post(Tokens.dealerStaff(UUID.randomUUID()), "/items/" + item.id() + "/events", Registry.eventBody()),
                403,
                "forbidden");
    }

    @Test
    void aBrandsPiecesAreListedToItsOwnStaffOnly() {
        ItemFixture item = item();
        String path = "/items?brand=" + item.brand().id();
        isProblem(get(path), 401, "unauthenticated");
        for (Tokens other : List.of(
                brand().admin(),
                Tokens.owner("amelie"),
                Tokens.dealerStaff(item.brand().id()),
                Tokens.registrar(),
                Tokens.auditor())) {
            isProblem(get(other, path), 403, "forbidden");
        }
        get(item.brand().advisor(), path).statusCode(200).body("items.size()", is(1));
    }

    @Test
    void publicReadsNeedNoTokenAndRefuseABrokenOne() {
        ItemFixture item = item();
        String serial = "?serial=" + item.serial();
        for (String path : List.of(
                "/items/" + item.id(),
                "/items?id=" + item.id(),
                "/items/" + item.id() + "/events",
                "/items/" + item.id() + "/credential" + serial,
                "/items/" + item.id() + "/evidence" + serial)) {
            get(path).statusCode(200);
            get(Tokens.owner("amelie"), path).statusCode(200);
            isProblem(get(Tokens.owner("amelie").audience("ownership"), path), 401, "unauthenticated");
            isProblem(get(Tokens.owner("amelie").forged(), path), 401, "unauthenticated");
        }
        for (String path : List.of(
                "/brands",
                "/brands/" + item.brand().id(),
                "/brands/" + item.brand().id() + "/did.json",
                "/models",
                "/models/" + item.model().id(),
                "/verifications?gtin=" + item.model().gtin() + "&serial=" + item.serial(),
                "/digital-link/01/" + item.model().gtin() + "/21/" + item.serial())) {
            get(path).statusCode(200);
        }
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        isProblem(get("/nothing"), 404, "not-found");
        isProblem(get("/items/no-uuid"), 404, "not-found");
        isProblem(given().delete("/items/" + UUID.randomUUID()).then(), 405, "method-not-allowed");
    }
}
