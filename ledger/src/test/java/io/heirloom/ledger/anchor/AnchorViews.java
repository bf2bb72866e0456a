package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.TestDatabase.get;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/** Anchors of a test log as others see them. */
public final class AnchorViews {

    private AnchorViews() {}

    public static AnchorService service(Pool pool) {
        return new AnchorService(pool, new AnchorRepository());
    }

    /** Newest first. */
    public static List<Anchor> all(Pool pool) {
        return get(new AnchorRepository().page(pool, Long.MAX_VALUE, new Target(0, ""), 100));
    }

    /** What was said of the anchor of that size, in order. */
    public static List<AnchorState> history(Pool pool, long size) {
        return get(service(pool).ofSize(size)).getFirst().changes().stream()
                .map(AnchorHistory.Change::state)
                .toList();
    }
}
