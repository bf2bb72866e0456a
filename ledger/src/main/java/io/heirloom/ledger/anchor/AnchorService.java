package io.heirloom.ledger.anchor;

import static io.heirloom.ledger.anchor.AnchorProblem.ANCHOR_NOT_FOUND;

import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class AnchorService {

    private static final Cursor START = Cursor.of(Long.MAX_VALUE, 0, "");
    private static final int MOST_CHAINS = 20;
    private static final int MOST_CONTRACTS = 200;
    private static final int MOST_HISTORY = 200;
    private static final int COSTED = 100;

    private final Pool pool;
    private final AnchorRepository anchors;

    AnchorService(Pool pool, AnchorRepository anchors) {
        this.pool = pool;
        this.anchors = anchors;
    }

    Uni<Page<AnchorView>> newestFirst(PageRequest request) {
        Cursor after = request.cursor().orElse(START);
        return anchors.page(pool, after.number(0), new Target(after.number(1), after.text(2)), request.limit())
                .map(rows -> Page.of(rows, request, AnchorService::position).map(AnchorView::of));
    }

    /** One for each chain that the head of this size is brought to. */
    Uni<List<AnchorHistory>> ofSize(long size) {
        return anchors.ofSize(pool, size, MOST_CHAINS)
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw ANCHOR_NOT_FOUND.because("No head of " + size + " leaves is on its way to a chain");
                    }
                })
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(this::history)
                        .collect()
                        .asList());
    }

    Uni<AnchorCost> cost() {
        return anchors.cost(pool, COSTED);
    }

    /** For each of these leaves of a log the earliest final anchor that covers it, each once, of at most that size. */
    public Uni<List<Anchor>> covering(int log, List<Long> indexes, long largest) {
        return anchors.covering(pool, log, indexes, largest);
    }

    /** Every contract that heads were ever brought to, those of former logs too. */
    public Uni<List<Target>> targets() {
        return anchors.targets(pool, MOST_CONTRACTS);
    }

    private static Cursor position(Anchor anchor) {
        return Cursor.of(
                anchor.size(), anchor.target().chainId(), anchor.target().contract());
    }

    private Uni<AnchorHistory> history(Anchor anchor) {
        return anchors.attempts(pool, anchor, MOST_HISTORY)
                .chain(attempts -> anchors.changes(pool, anchor, MOST_HISTORY)
                        .map(changes -> new AnchorHistory(AnchorView.of(anchor), attempts, changes)));
    }
}
