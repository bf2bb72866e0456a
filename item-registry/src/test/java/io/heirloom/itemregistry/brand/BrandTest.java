package io.heirloom.itemregistry.brand;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.brandBody;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.keylessBrand;
import static io.heirloom.itemregistry.Registry.newBrand;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class BrandTest {

    @Test
    void vettedBrandIsShownToEverybodyWithoutItsEvidence() {
        // Given
        var brand = newBrand();
        // When
        post(Tokens.registrar(), "/brands", brandBody(brand))
                .statusCode(201)
                .header("Location", endsWith("/brands/" + brand.id()));
        // Then
        get("/brands/" + brand.id())
                .statusCode(200)
                .body("name", is(brand.name()))
                .body("gln", is(brand.gln()))
                .body("vettedOn", is("2026-01-15"))
                .body("did", endsWith(":brands:" + brand.id()))
                .body("$", not(Matchers.hasKey("vetting")))
                .body("$", not(Matchers.hasKey("vettingEvidence")));
        get("/brands?id=" + brand.id() + "&id=" + UUID.randomUUID())
                .statusCode(200)
                .body("items.id", contains(brand.id().toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "gln, 9521101000017, /gln, gln-check-digit",
        "gln, 95211010, /gln, gln-length",
        "gln, 9521202000083, /gln, gln-company-prefix",
        "companyPrefix, 952, /companyPrefix, company-prefix",
        "companyPrefix, 95211x1, /companyPrefix, company-prefix",
        "country, ch, /country, country-code",
        "country, XX, /country, country-code",
        "website, http://brand.example, /website, website",
        "website, 'javascript:alert(1)', /website, website"
    })
    void badValueIsRefusedByFieldAndRule(String field, String value, String pointer, String rule) {
        var brand = newBrand();
        namesRule(
                isProblem(
                        post(Tokens.registrar(), "/brands", with(brandBody(brand), field, value)),
                        400,
                        "invalid-request"),
                pointer,
                rule);
        isProblem(get("/brands/" + brand.id()), 404, "brand-not-found");
    }

    @Test
    void vettingInTheFutureIsRefused() {
        var vetting =
                Map.of("vettedOn", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(), "evidence", "x");
        namesRule(
                isProblem(
                        post(Tokens.registrar(), "/brands", with(brandBody(newBrand()), "vetting", vetting)),
                        400,
                        "invalid-request"),
                "/vetting/vettedOn",
                "not-in-future");
    }

    @Test
    void idNameGlnAndPrefixAreTakenOnce() {
        var first = keylessBrand();
        var second = newBrand();
        isProblem(
                post(Tokens.registrar(), "/brands", with(brandBody(second), "id", first.id())), 409, "brand-id-taken");
        isProblem(
                post(Tokens.registrar(), "/brands", with(brandBody(second), "name", first.name())),
                409,
                "brand-name-taken");
        isProblem(
                post(Tokens.registrar(), "/brands", with(brandBody(first), "id", second.id())),
                409,
                "company-prefix-taken");
        var longer = with(with(brandBody(first), "id", second.id()), "companyPrefix", first.prefix() + "0");
        isProblem(
                post(Tokens.registrar(), "/brands", with(longer, "name", second.name())), 409, "company-prefix-taken");
        isProblem(get("/brands/" + second.id()), 404, "brand-not-found");
    }

    @Test
    void listIsPagedByCursor() {
        brand();
        brand();
        String cursor = get("/brands?first=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        String firstId = get("/brands?first=1").extract().path("items[0].id");
        get("/brands?first=1&after=" + cursor).statusCode(200).body("items.id", everyItem(not(is(firstId))));
        isProblem(get("/brands?after=nonsense"), 400, "invalid-request").body("errors.parameter", contains("after"));
        isProblem(get("/brands?first=101"), 400, "invalid-request");
    }
}
