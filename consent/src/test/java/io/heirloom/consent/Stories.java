package io.heirloom.consent;

import io.heirloom.testing.token.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps that many tests take: a notice, a request, a decision, a read. Bodies are maps, so that a test can change one field. */
public final class Stories {

    public static final List<String> SERVICE_DATA = List.of("IDENTITY", "CONTACT", "CONTACT_RAW");

    private Stories() {}

    public static Map<String, Object> notice(String kind, UUID controller, String purpose, List<String> categories) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID().toString());
        body.put("version", 1);
        body.put("purpose", purpose);
        body.put("language", "fr");
        body.put("title", "Entretien de votre pièce");
        body.put("text", "Nous vous demandons votre nom et votre adresse pour l'entretien.\nVous pouvez refuser.");
        body.put("controller", party(kind, controller));
        body.put("recipients", new ArrayList<>());
        body.put(
                "terms",
                new LinkedHashMap<>(Map.of(
                        "categories", categories,
                        "retention", "P2Y",
                        "storageLocations", List.of("CH"),
                        "jurisdiction", "CH",
                        "authority",
                                new LinkedHashMap<>(Map.of(
                                        "name",
                                        "FDPIC",
                                        "address",
                                        "Feldeggweg 1, Bern, CH",
                                        "contact",
                                        "https://www.edoeb.admin.ch")),
                        "withdrawalUrl", "https://owner.example/consents",
                        "rightsUrl", "https://owner.example/rights")));
        body.put(
                "choice",
                new LinkedHashMap<>(Map.of(
                        "grantLabel",
                        "J'accepte",
                        "refuseLabel",
                        "Je refuse",
                        "equalProminence",
                        true,
                        "preselected",
                        false)));
        return body;
    }

    public static Map<String, Object> party(String kind, UUID id) {
        return new LinkedHashMap<>(Map.of(
                "kind", kind,
                "id", id.toString(),
                "name", "Quillandre SA",
                "address", "2 rue Exemple, 1204 Genève, CH",
                "contact", "Privacy desk",
                "email", "privacy@quillandre.example",
                "url", "https://quillandre.example"));
    }

    /** A published notice of this organisation. */
    public static Notice published(String kind, UUID controller, String purpose, List<String> categories) {
        Map<String, Object> body = notice(kind, controller, purpose, categories);
        JsonPath view = Api.post(Tokens.privacyOfficer(), "/notices", body)
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Notice(kind, controller, purpose, categories, view.getUUID("id"), view.getString("sha256"));
    }

    public static Map<String, Object> request(Notice notice, UUID item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID().toString());
        body.put("itemId", item.toString());
        body.put("purpose", notice.purpose());
        body.put("categories", notice.categories());
        body.put("duration", "P30D");
        body.put(
                "recipients",
                List.of(Map.of("kind", notice.kind(), "id", notice.controller().toString())));
        body.put("noticeId", notice.id().toString());
        body.put("noticeVersion", 1);
        body.put("message", "May we call you about the strap?");
        return body;
    }

    /** The id of a request that the owner can see. */
    public static UUID asked(Tokens staff, Notice notice, UUID item) {
        return asked(staff, request(notice, item));
    }

    public static UUID asked(Tokens staff, Map<String, Object> body) {
        return Api.post(staff, "/access-requests", body)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    public static void delivered(Tokens owner, UUID request, Notice notice) {
        Api.post(owner, "/access-requests/" + request + "/delivery", Map.of("noticeSha256", notice.sha256()))
                .statusCode(200);
    }

    public static Map<String, Object> grant(Notice notice, List<String> categories) {
        return Map.of(
                "noticeSha256", notice.sha256(),
                "categories", categories,
                "shareAddress", categories.contains("CONTACT_RAW"));
    }

    /** The whole way: asked, told, granted. Gives the record's id. */
    public static UUID granted(Tokens staff, Tokens owner, Notice notice, UUID item) {
        return granted(staff, owner, notice, request(notice, item));
    }

    public static UUID granted(Tokens staff, Tokens owner, Notice notice, Map<String, Object> body) {
        UUID request = asked(staff, body);
        delivered(owner, request, notice);
        return Api.post(owner, "/access-requests/" + request + "/grant", grant(notice, notice.categories()))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    public static ValidatableResponse withdraw(Tokens owner, UUID record) {
        return Api.post(owner, "/consent-records/" + record + "/withdrawal", Map.of());
    }

    public static Map<String, Object> question(String purpose, Tokens owner, UUID item, List<String> categories) {
        return Map.of(
                "purpose",
                purpose,
                "subjects",
                List.of(Map.of(
                        "ownerId",
                        World.ownerId(owner).toString(),
                        "itemId",
                        item.toString(),
                        "categories",
                        categories)));
    }

    public static JsonPath decide(Tokens staff, String purpose, Tokens owner, UUID item, String... categories) {
        return Api.as(staff)
                .contentType("application/json")
                .body(question(purpose, owner, item, List.of(categories)))
                .post("/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static boolean permits(Tokens staff, String purpose, Tokens owner, UUID item, String category) {
        return decide(staff, purpose, owner, item, category).getBoolean("decisions[0].permit");
    }

    /** A notice that is out. */
    public record Notice(
            String kind, UUID controller, String purpose, List<String> categories, UUID id, String sha256) {}
}
