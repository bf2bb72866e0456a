package io.heirloom.benchmarks.run;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The loads of a run, each next to the floor it is compared with. */
final class Loads {
    private static final String ADMIN = "quillandre-admin";
    private static final String ADVISOR = "quillandre-advisor";
    private static final Supplier<String> NOBODY = () -> "";
    private static final String OWNER = "owner01";
    private static final String OTHER_OWNER = "owner02";
    private static final String VERIFY =
            "query V($gtin: String!, $serial: String!) { verify(gtin: $gtin, serial: $serial) {"
                    + " __typename outcome checkedAt reasons { code message }"
                    + " ... on ConfirmedItem { modelName brandName item { id gtin serial disposition originCountry version } } } }";
    private static final String LIST =
            "query L($brandId: ID!, $first: Int!) { items(brandId: $brandId, first: $first) {"
                    + " nodes { id gtin serial disposition model { name } brand { name } title { version transferable }"
                    + " listing { price { minor } } ownerData(purpose: SERVICE, categories: [IDENTITY]) { identity { familyName } } } } }";
    private static final String FLOOR_ONE =
            "query P($gtin: String!, $serial: String!) { piece(gtin: $gtin, serial: $serial) {"
                    + " id gtin serial modelName brandName disposition originCountry holderKind version } }";
    private static final String FLOOR_PAGE = "query P($first: Int!) { page(first: $first) {"
            + " id gtin serial modelName brandName disposition originCountry holderKind version } }";
    private static final String FLOOR_CHANGE = "mutation C($gtin: String!, $serial: String!, $payload: String!) {"
            + " change(gtin: $gtin, serial: $serial, payload: $payload) { id version } }";
    private static final Map<String, String> FLOOR_PIECE = Map.of("gtin", Stage.GTIN, "serial", "FLOOR-7");
    private static final int LIST_SIZE = 25;

    private final Target target;
    private final int turns;
    private final Suite suite;

    Loads(Target target, int turns) {
        this.target = target;
        this.turns = turns;
        this.suite = new Suite(target);
    }

    List<Load> all() {
        String admin = suite.signIn(ADMIN);
        String owner = suite.signIn(OWNER);
        var pieces = new Stage(suite).held(LIST_SIZE, OWNER, admin, owner);
        var one = Map.of("gtin", Stage.GTIN, "serial", pieces.getFirst().serial());
        var list = Map.of("brandId", Stage.BRAND, "first", LIST_SIZE);
        suite.graph("", VERIFY, one);
        suite.graph(suite.signIn(ADVISOR), LIST, list);
        var restOne =
                Load.get("floor: one piece, REST and SQL", floor("/pieces/one?gtin=" + Stage.GTIN + "&serial=FLOOR-7"));
        var graphOne = onFloor("one piece", FLOOR_ONE, FLOOR_PIECE);
        var page = onFloor("25 pieces", FLOOR_PAGE, Map.of("first", LIST_SIZE));
        var change = floorChange();
        return List.of(
                restOne,
                Load.get("item-registry: verify, REST", verification(one)).beside(restOne),
                graphOne,
                onGateway("verify by GTIN and serial", NOBODY, VERIFY, one).beside(graphOne),
                page,
                onGateway("25 pieces over four services", () -> suite.signIn(ADVISOR), LIST, list)
                        .beside(page),
                change,
                transfers().beside(change));
    }

    private Load floorChange() {
        var variables = new HashMap<>(FLOOR_PIECE);
        variables.put("payload", "x".repeat(400));
        return onFloor("one change", FLOOR_CHANGE, variables);
    }

    private Load onFloor(String what, String query, Map<String, ?> variables) {
        return Load.graph("floor: " + what + ", GraphQL and SQL", target.floor(), NOBODY, query, variables);
    }

    private Load onGateway(String what, Supplier<String> token, String query, Map<String, ?> variables) {
        return Load.graph("gateway: " + what, target.gateway(), token, query, variables);
    }

    private URI verification(Map<String, String> piece) {
        return target.itemRegistry()
                .resolve("/verifications?gtin=" + piece.get("gtin") + "&serial=" + piece.get("serial"));
    }

    /** With fresh pieces each time: a run may end in the middle of an offer. */
    private Load transfers() {
        return new Load(
                "gateway: transfer, offer and accept in turn",
                Optional.empty(),
                target.gateway(),
                "transfers.lua",
                true,
                this::freshPieces);
    }

    private Map<String, String> freshPieces() {
        String owner = suite.signInStrongly(OWNER);
        String lines = new Stage(suite)
                .held(turns, OWNER, suite.signIn(ADMIN), owner).stream()
                        .map(piece -> piece.itemId() + " " + piece.titleVersion() + "\n")
                        .collect(Collectors.joining());
        return Map.of(
                "PIECES", lines,
                "NAME_A", OWNER,
                "NAME_B", OTHER_OWNER,
                "TOKEN_A", owner,
                "TOKEN_B", suite.signInStrongly(OTHER_OWNER),
                "OFFER", Stage.OFFER,
                "ACCEPT", Stage.ACCEPT);
    }

    private URI floor(String path) {
        return target.floor().resolve(path);
    }
}
