package io.heirloom.ledger.index.page;

/** A stored page is not the one whose hash was signed. */
public class DamagedPageException extends RuntimeException {

    DamagedPageException(PageId id) {
        super("page '" + id.prefix() + "' of the index is not the one that was signed");
    }
}
