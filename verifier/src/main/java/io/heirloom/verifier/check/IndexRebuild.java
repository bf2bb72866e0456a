package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.notJudged;
import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixTree;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.StopException;
import io.heirloom.verifier.bundle.Bundle;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rebuilds the indexes that a bundle relies on from the entries of their logs. An index that leaves a handle out, or that was never computed from
 * the log, has another root than the one that its log signed.
 */
public final class IndexRebuild {

    /** About a gigabyte of memory. */
    private static final long MOST_ENTRIES = 4_000_000;

    private final URI ledger;
    private final Account account;

    public IndexRebuild(URI ledger, Account account) {
        this.ledger = ledger;
        this.account = account;
    }

    public void check(List<Bundle.Next> next) {
        if (next.isEmpty()) {
            account.notJudged("entries-no-index", Map.of());
        }
        Set<IndexLeaf> leaves = new LinkedHashSet<>();
        next.forEach(one -> leaves.add(IndexLeaf.parse(one.indexProof().leaf())));
        try {
            for (IndexLeaf leaf : leaves) {
                check(leaf, Map.of("origin", leaf.origin(), "size", leaf.size()));
            }
        } catch (StopException stop) {
            account.add(stop.finding());
        }
    }

    private void check(IndexLeaf leaf, Map<String, Object> which) {
        if (leaf.size() > MOST_ENTRIES) {
            throw notJudged("entries-too-many", Map.of("origin", leaf.origin(), "limit", MOST_ENTRIES));
        }
        byte[] root;
        try {
            root = PrefixTree.of(handles(leaf, which)).root();
        } catch (IOException | IllegalArgumentException _) {
            throw notJudged("entries-unreachable", which);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw notJudged("entries-unreachable", which);
        }
        require(Arrays.equals(root, leaf.prefixRoot()), "index-false", which);
        account.established("index-rebuilt", which);
    }

    /** The first leaf under each handle, of entries that are the log's. */
    private Collection<PrefixEntry> handles(IndexLeaf leaf, Map<String, Object> which)
            throws IOException, InterruptedException {
        var log = new LogEntries(ledger, leaf.origin());
        var handles = new TreeMap<byte[], PrefixEntry>(Arrays::compareUnsigned);
        Frontier tree = Frontier.of(0, _ -> null);
        while (tree.size() < leaf.size()) {
            for (byte[] entry : log.from(tree.size(), leaf.size())) {
                byte[] handle = Leaf.parse(entry).handle();
                handles.putIfAbsent(handle, PrefixEntry.of(handle, tree.size()));
                tree.append(TreeHash.ofLeaf(entry), (_, _) -> {});
            }
        }
        if (!Arrays.equals(tree.root(), leaf.root())) {
            throw notJudged("entries-other", which);
        }
        return handles.values();
    }
}
