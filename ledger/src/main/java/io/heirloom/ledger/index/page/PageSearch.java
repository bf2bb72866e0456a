package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixProof;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The search for one key from the root down, page by page. Not thread-safe. */
public final class PageSearch {

    private final byte[] key;
    private final List<PrefixProof.Step> fromTheRoot = new ArrayList<>();
    private PageId next = PageId.ROOT;
    private PrefixProof proof;
    private OptionalLong leafIndex = OptionalLong.empty();

    public PageSearch(byte[] key) {
        this.key = key.clone();
    }

    public boolean finished() {
        return proof != null;
    }

    /** The page that the search needs now. */
    public PageId next() {
        return next;
    }

    /** @param stored the bytes of that page, null when there is none, as in a tree without entries */
    public void step(byte[] stored) {
        if (stored == null) {
            if (!next.equals(PageId.ROOT)) {
                throw new DamagedPageException(next);
            }
            proof = new PrefixProof(Optional.empty(), List.of());
            return;
        }
        switch (Page.read(next, stored)) {
            case Branch branch -> next = next.child(branch.descend(key, fromTheRoot));
            case Bucket bucket -> finish(bucket);
        }
    }

    /** Where the leaf with this handle is; empty when there is none. */
    public OptionalLong leafIndex() {
        return leafIndex;
    }

    public PrefixProof proof() {
        return proof;
    }

    /** @throws DamagedPageException when the pages on the way do not lead to this root */
    public void require(byte[] root) {
        byte[] bytes = proof.encode();
        boolean proven = leafIndex.isPresent()
                ? PrefixProofCheck.presents(
                        root, key, PrefixEntry.of(key, leafIndex.getAsLong()).value(), bytes)
                : PrefixProofCheck.excludes(root, key, bytes);
        if (!proven) {
            throw new DamagedPageException(next);
        }
    }

    private void finish(Bucket bucket) {
        PrefixProof within = bucket.tree().prove(key);
        List<PrefixProof.Step> path = new ArrayList<>(within.path());
        path.addAll(fromTheRoot.reversed());
        proof = new PrefixProof(within.other(), path);
        if (within.other().isEmpty()) {
            leafIndex = bucket.entries().stream()
                    .filter(entry -> Arrays.equals(entry.key(), key))
                    .map(PrefixEntry::value)
                    .mapToLong(value -> ByteBuffer.wrap(value).getLong())
                    .findFirst();
        }
    }
}
