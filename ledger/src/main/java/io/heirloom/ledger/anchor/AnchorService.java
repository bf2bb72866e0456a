package io.heirloom.ledger.anchor;

import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class AnchorService {

    private final Pool pool;
    private final AnchorRepository anchors;

    AnchorService(Pool pool, AnchorRepository anchors) {
        this.pool = pool;
        this.anchors = anchors;
    }

    Uni<Page<AnchorView>> newestFirst(PageRequest request) {
        long below = request.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        return anchors.page(pool, below, request.limit())
                .map(rows -> Page.of(rows, request, anchor -> Cursor.of(anchor.size()))
                        .map(AnchorView::of));
    }

    /** For each of these leaves the earliest final anchor that covers it, each once, of at most that size. */
    public Uni<List<Anchor>> covering(List<Long> indexes, long largest) {
        return anchors.covering(pool, indexes, largest);
    }
}
