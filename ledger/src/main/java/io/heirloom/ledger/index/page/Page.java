package io.heirloom.ledger.index.page;

import java.nio.BufferUnderflowException;
import java.util.Arrays;

/** One stored piece of the tree. */
public sealed interface Page permits Branch, Bucket {

    byte BUCKET = 0;
    byte BRANCH = 1;

    /** The hash of the subtree below. */
    byte[] hash();

    byte[] encode();

    /** @throws IllegalArgumentException when these are not the bytes of a page under that name */
    static Page decode(PageId id, byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("A page is not empty");
        }
        return switch (bytes[0]) {
            case BUCKET -> Bucket.decode(bytes);
            case BRANCH -> Branch.decode(id, bytes);
            default -> throw new IllegalArgumentException("Neither a branch nor a bucket");
        };
    }

    /** @throws DamagedPageException when these are not the bytes of a page under that name */
    static Page read(PageId id, byte[] bytes) {
        if (bytes == null) {
            throw new DamagedPageException(id);
        }
        try {
            return decode(id, bytes);
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            throw new DamagedPageException(id);
        }
    }

    /** @throws DamagedPageException when these are not the bytes of the page with that hash */
    static Page verified(PageId id, byte[] bytes, byte[] hash) {
        Page page = read(id, bytes);
        if (!Arrays.equals(page.hash(), hash)) {
            throw new DamagedPageException(id);
        }
        return page;
    }
}
