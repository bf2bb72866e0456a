package io.heirloom.ledger.index;

import io.heirloom.ledger.index.page.PageRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** What is stored of the prefix trees: how far they go, and their pages. */
@ApplicationScoped
class IndexStore {

    private final Pool pool;
    private final IndexRepository heads;
    private final PageRepository pages;

    IndexStore(Pool pool, IndexRepository heads, PageRepository pages) {
        this.pool = pool;
        this.heads = heads;
        this.pages = pages;
    }

    /** One of these logs that has published heads which its index does not cover. */
    Uni<Optional<IndexRepository.Due>> due(Collection<String> origins) {
        return heads.due(pool, origins);
    }

    IndexRepository heads() {
        return heads;
    }

    PageRepository pages() {
        return pages;
    }
}
