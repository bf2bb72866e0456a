package io.heirloom.ownership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vaults as request bodies. */
public final class Vaults {

    private Vaults() {}

    public static Map<String, Object> of(Person person) {
        var body = new LinkedHashMap<String, Object>();
        body.put("givenName", "Amélie");
        body.put("familyName", "d'Aune");
        body.put("email", person.email());
        body.put("phone", "+41225550100");
        body.put(
                "addresses",
                List.of(Map.of(
                        "label", "Home",
                        "lines", List.of("Quai du Mont-Blanc 1", "Escalier B"),
                        "postalCode", "1201",
                        "city", "Genève",
                        "country", "CH")));
        body.put("version", 0);
        return body;
    }

    public static Map<String, Object> with(Person person, String field, Object value) {
        var body = of(person);
        body.put(field, value);
        return body;
    }

    public static void store(Person person) {
        Suite.write(person.token(), of(person)).put("/vault").then().statusCode(200);
    }
}
