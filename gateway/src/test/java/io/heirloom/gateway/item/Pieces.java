package io.heirloom.gateway.item;

import java.util.List;
import java.util.stream.IntStream;

/** Pieces as item-registry answers them. */
public final class Pieces {

    public static final String BRAND = "0199a000-0000-7000-8000-000000000001";
    public static final String MODEL = "0199a000-0000-7000-8000-0000000000a1";
    public static final String DEALER = "0199a000-0000-7000-8000-000000000101";

    private Pieces() {}

    public static String id(int number) {
        return "0199b000-0000-7000-8000-%012d".formatted(number);
    }

    public static String json(int number) {
        return """
                {"id":"%s","brandId":"%s","modelId":"%s","gtin":"09521101100013","serial":"QM39-%06d",
                 "digitalLink":"https://id.test/01/09521101100013/21/QM39-%06d","identifiers":[{"type":"MOVEMENT","value":"Q301-1"}],
                 "manufacturedOn":"2024-03-01","originCountry":"CH","materials":[{"name":"steel","share":92.5}],
                 "disposition":"active","persistentDispositions":[],"registeredAt":"2024-03-02T10:00:00.123456Z","version":1,"surprise":1}""".formatted(id(number), BRAND, MODEL, number, number);
    }

    public static String page(int count) {
        return page(IntStream.rangeClosed(1, count).mapToObj(Pieces::json).toList());
    }

    public static String page(List<String> items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }

    /** The same row for each of these parents, as a batch read of lists answers. */
    public static String pageOfEach(List<String> parents, String row) {
        return page(parents.stream()
                .map(parent -> "{\"of\":\"%s\",\"items\":[%s],\"nextCursor\":\"TkVYVA\"}".formatted(parent, row))
                .toList());
    }

    public static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Pieces::id).toList();
    }

    public static String models() {
        return page(List.of(
                "{\"id\":\"%s\",\"brandId\":\"%s\",\"gtin\":\"09521101100013\",\"name\":\"Méridienne 39\",\"category\":\"WATCH\",\"description\":\"A watch for every day.\",\"materials\":[],\"originCountry\":\"CH\",\"care\":\"Keep it dry.\"}"
                        .formatted(MODEL, BRAND)));
    }

    public static String brands() {
        return page(List.of("{\"id\":\"%s\",\"name\":\"Quillandre\",\"country\":\"CH\"}".formatted(BRAND)));
    }

    public static String dealers() {
        return page(List.of(
                "{\"id\":\"%s\",\"name\":\"Geneva Boutique\",\"city\":\"Geneva\",\"country\":\"CH\",\"kind\":\"DEALER\"}"
                        .formatted(DEALER)));
    }

    public static String titles(int count) {
        return page(IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        "{\"itemId\":\"%s\",\"viewerIsHolder\":true,\"holder\":{\"kind\":\"OWNER\",\"id\":null},\"version\":1,\"since\":\"2024-05-01T00:00:00Z\",\"transferable\":true,\"holds\":[],\"custody\":null}"
                                .formatted(id(number)))
                .toList());
    }

    public static String listing(int number) {
        return "{\"id\":\"0199c000-0000-7000-8000-%012d\",\"itemId\":\"%s\",\"dealerId\":\"%s\",\"price\":{\"minor\":1250000,\"currency\":\"CHF\"},\"description\":\"Full set.\",\"state\":\"OPEN\",\"openedAt\":\"2025-01-01T00:00:00Z\",\"version\":0}"
                .formatted(number, id(number), DEALER);
    }
}
