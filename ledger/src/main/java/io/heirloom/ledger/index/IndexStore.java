package io.heirloom.ledger.index;

import io.heirloom.ledger.index.page.PageRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** What is stored of the prefix trees: how far they go, and their pages. */
@ApplicationScoped
class IndexStore {

    private final IndexRepository heads;
    private final PageRepository pages;

    IndexStore(IndexRepository heads, PageRepository pages) {
        this.heads = heads;
        this.pages = pages;
    }

    IndexRepository heads() {
        return heads;
    }

    PageRepository pages() {
        return pages;
    }
}
