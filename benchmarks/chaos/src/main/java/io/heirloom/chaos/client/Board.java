package io.heirloom.chaos.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** What the clients have heard of each other, right or wrong: it only decides what is worth trying. */
final class Board {

    /** The number of the client that stands for the brand. */
    static final int BRAND = 0;

    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<String, Integer> holders = new ConcurrentHashMap<>();
    private final Map<String, Thing> offers = new ConcurrentHashMap<>();
    private final Map<String, Thing> reports = new ConcurrentHashMap<>();
    private final Map<String, Thing> custodies = new ConcurrentHashMap<>();
    private final Map<String, Thing> consents = new ConcurrentHashMap<>();

    record Piece(String id, String gtin, String serial) {}

    /** An offer, a report, a custody, a consent: of a piece, and whose move it is. */
    record Thing(String id, Piece piece, int by, int to) {}

    enum Kind {
        OFFER,
        REPORT,
        CUSTODY,
        CONSENT
    }

    void add(Piece piece) {
        pieces.put(piece.id(), piece);
        holders.put(piece.id(), BRAND);
    }

    void holds(Piece piece, int client) {
        holders.put(piece.id(), client);
    }

    void add(Kind kind, Thing thing) {
        things(kind).put(thing.id(), thing);
    }

    void remove(Kind kind, Thing thing) {
        things(kind).remove(thing.id());
    }

    Piece any(Random random) {
        return pick(List.copyOf(pieces.values()), random).orElseThrow();
    }

    /** A piece that this client is believed to hold. */
    Optional<Piece> ofHolder(int client, Random random) {
        List<Piece> held = pieces.values().stream()
                .filter(piece -> holders.get(piece.id()) == client)
                .toList();
        return pick(held, random);
    }

    int size() {
        return pieces.size();
    }

    Optional<Thing> any(Kind kind, Predicate<Thing> that, Random random) {
        return pick(things(kind).values().stream().filter(that).toList(), random);
    }

    private Map<String, Thing> things(Kind kind) {
        return switch (kind) {
            case OFFER -> offers;
            case REPORT -> reports;
            case CUSTODY -> custodies;
            case CONSENT -> consents;
        };
    }

    private static <T> Optional<T> pick(List<T> among, Random random) {
        return among.isEmpty() ? Optional.empty() : Optional.of(among.get(random.nextInt(among.size())));
    }
}
