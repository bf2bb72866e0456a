package io.heirloom.itemregistry.model;

import static io.heirloom.itemregistry.Registry.brand;
import static io.heirloom.itemregistry.Registry.get;
import static io.heirloom.itemregistry.Registry.model;
import static io.heirloom.itemregistry.Registry.modelBody;
import static io.heirloom.itemregistry.Registry.post;
import static io.heirloom.itemregistry.Registry.with;
import static io.heirloom.testing.problem.Problems.isProblem;
import static io.heirloom.testing.problem.Problems.namesField;
import static io.heirloom.testing.problem.Problems.namesRule;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.itemregistry.Registry.ModelFixture;
import io.heirloom.testing.postgres.WithPostgres;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithPostgres
class ModelTest {

    @Test
    void modelIsShownToEverybody() {
        var model = model();
        get("/models/" + model.id())
                .statusCode(200)
                .body("gtin", is(model.gtin()))
                .body("brandId", is(model.brand().id().toString()))
                .body("name", is("Méridienne 39 steel"))
                .body("materials.name", contains("steel", "sapphire"))
                .body("materials[0].share", is(82.5f))
                .body("originCountry", is("CH"));
        get("/models?id=" + model.id() + "&id=" + UUID.randomUUID())
                .body("items.id", contains(model.id().toString()))
                .body("nextCursor", nullValue());
    }

    @Test
    void thirteenDigitsAreKeptAsFourteen() {
        var brand = brand();
        var model = new ModelFixture(UUID.randomUUID(), brand, brand.gtin(1).substring(1));
        post(brand.admin(), "/models", modelBody(model)).statusCode(201).body("gtin", is("0" + model.gtin()));
    }

    @ParameterizedTest
    @CsvSource({
        "gtin, 09521101100012, /gtin, gtin-check-digit",
        "gtin, 0952110110001, /gtin, gtin-check-digit",
        "gtin, 095211011000, /gtin, gtin-check-digit",
        "gtin, 12345, /gtin, gtin-length",
        "gtin, 0952110110001A, /gtin, gtin-digits",
        "originCountry, Switzerland, /originCountry, country-code",
        "category, BOAT, /category, type"
    })
    void badValueIsRefusedByFieldAndRule(String field, String value, String pointer, String rule) {
        var brand = brand();
        var model = new ModelFixture(UUID.randomUUID(), brand, brand.gtin(1));
        namesRule(
                isProblem(post(brand.admin(), "/models", with(modelBody(model), field, value)), 400, "invalid-request"),
                pointer,
                rule);
        isProblem(get("/models/" + model.id()), 404, "model-not-found");
    }

    @Test
    void gtinOfAnotherCompanyIsRefused() {
        var brand = brand();
        var other = brand();
        var model = new ModelFixture(UUID.randomUUID(), brand, other.gtin(1));
        namesRule(
                isProblem(post(brand.admin(), "/models", modelBody(model)), 422, "gtin-not-of-brand"),
                "/gtin",
                "gtin-company-prefix");
    }

    @Test
    void idAndGtinAreTakenOnce() {
        var first = model();
        var admin = first.brand().admin();
        isProblem(post(admin, "/models", with(modelBody(first), "id", UUID.randomUUID())), 409, "gtin-taken");
        var other = new ModelFixture(first.id(), first.brand(), first.brand().gtin(9999));
        isProblem(post(admin, "/models", modelBody(other)), 409, "model-id-taken");
    }

    @Test
    void shareOfAMaterialIsAPercentage() {
        var brand = brand();
        var model = new ModelFixture(UUID.randomUUID(), brand, brand.gtin(1));
        var materials = List.of(Map.of("name", "gold", "share", 100.5));
        namesField(
                isProblem(
                        post(brand.admin(), "/models", with(modelBody(model), "materials", materials)),
                        400,
                        "invalid-request"),
                "/materials/0/share");
    }

    @Test
    void modelsOfABrandArePaged() {
        var brand = brand();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> {
                    var model = new ModelFixture(UUID.randomUUID(), brand, brand.gtin(i));
                    post(brand.admin(), "/models", modelBody(model)).statusCode(201);
                    return model.id().toString();
                })
                .toList();
        var first = get("/models?first=2&brand=" + brand.id()).body("items", hasSize(2));
        String cursor = first.extract().path("nextCursor");
        List<String> seen = first.extract().path("items.id");
        var second = get("/models?first=2&brand=" + brand.id() + "&after=" + cursor)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        String last = second.extract().path("items[0].id");
        assertThat(List.of(seen.get(0), seen.get(1), last), containsInAnyOrder(ids.toArray()));
    }
}
