package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixHash;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a part of a tree from the root down and holds each page against the hash that the page above has of it. The parts are the subtrees below the
 * first two digits, {@link #PARTS} in all. Not thread-safe.
 */
public final class PageWalk {

    public static final int PARTS = Branch.SLOTS * Branch.SLOTS;

    private static final int DIGITS = 2;
    private static final int RADIX = Branch.SLOTS;

    private final int from;
    private final int to;
    private Map<PageId, byte[]> wanted;

    /** @param root of the tree, as it was signed */
    public PageWalk(byte[] root, int from, int to) {
        this.from = from;
        this.to = to;
        this.wanted = Arrays.equals(root, PrefixHash.ofNothing()) ? Map.of() : Map.of(PageId.ROOT, root);
    }

    /** The pages to be read next, each with the hash it must have; empty when all have been. */
    Map<PageId, byte[]> wanted() {
        return wanted;
    }

    /** Takes what is stored of the wanted pages. */
    void read(Map<PageId, byte[]> stored) {
        Map<PageId, byte[]> below = new LinkedHashMap<>();
        wanted.forEach((id, hash) -> {
            if (Page.verified(id, stored.get(id), hash) instanceof Branch branch) {
                addChildren(branch, below);
            }
        });
        wanted = below;
    }

    private void addChildren(Branch branch, Map<PageId, byte[]> below) {
        for (int slot = 0; slot < Branch.SLOTS; slot++) {
            byte[] hash = branch.children()[slot];
            PageId child = branch.id().child(slot);
            if (hash != null && isOfThisPart(child.prefix())) {
                below.put(child, hash);
            }
        }
    }

    private boolean isOfThisPart(String prefix) {
        int first = Integer.parseInt(prefix, 0, Math.min(DIGITS, prefix.length()), RADIX);
        return prefix.length() < DIGITS
                ? first * RADIX < to && (first + 1) * RADIX > from
                : first >= from && first < to;
    }
}
