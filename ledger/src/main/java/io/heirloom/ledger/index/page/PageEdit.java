package io.heirloom.ledger.index.page;

import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds entries to a tree of pages. First every page on their way is read ({@link #wanted}, {@link #read} until nothing is wanted), each against
 * the hash that the page above holds of it; then entries are added and the root asked for, as often as needed; at the end the changed pages are
 * written. Not thread-safe.
 */
public final class PageEdit {

    private final Map<PageId, Page> pages = new HashMap<>();
    private final Set<PageId> known = new HashSet<>();
    private final Map<PageId, Page> changed = new LinkedHashMap<>();
    private final List<byte[]> keys;
    private byte[] root;

    /**
     * @param keys of all entries that will be added
     * @param root of the stored tree, as it was signed
     */
    public PageEdit(Collection<byte[]> keys, byte[] root) {
        this.keys = List.copyOf(keys);
        this.root = root.clone();
        if (Arrays.equals(root, PrefixHash.ofNothing())) {
            known.add(PageId.ROOT);
        }
    }

    /** The pages to be read next, each with the hash it must have; empty when all are there. */
    public Map<PageId, byte[]> wanted() {
        Map<PageId, byte[]> wanted = new LinkedHashMap<>();
        for (byte[] key : keys) {
            PageId id = PageId.ROOT;
            byte[] hash = root;
            while (hash != null && pages.get(id) instanceof Branch branch) {
                int slot = id.slot(key);
                hash = branch.children()[slot];
                id = id.child(slot);
            }
            if (hash != null && !known.contains(id)) {
                wanted.put(id, hash);
            }
        }
        return wanted;
    }

    /** Takes what is stored of the wanted pages. */
    public void read(Map<PageId, byte[]> wanted, Map<PageId, byte[]> stored) {
        wanted.forEach((id, hash) -> {
            pages.put(id, Page.verified(id, stored.get(id), hash));
            known.add(id);
        });
    }

    /** Adds an entry for each key that has none yet: the first leaf under a handle stands. */
    public void add(Collection<PrefixEntry> entries) {
        if (!entries.isEmpty()) {
            root = add(PageId.ROOT, new ArrayList<>(entries));
        }
    }

    public byte[] root() {
        return root.clone();
    }

    public Map<PageId, byte[]> changed() {
        Map<PageId, byte[]> bytes = new LinkedHashMap<>();
        changed.forEach((id, page) -> bytes.put(id, page.encode()));
        return bytes;
    }

    private byte[] add(PageId id, List<PrefixEntry> entries) {
        Page page =
                switch (pages.get(id)) {
                    case null -> fill(id, List.of(), entries);
                    case Bucket bucket -> fill(id, bucket.entries(), entries);
                    case Branch branch -> spread(branch, entries);
                };
        pages.put(id, page);
        known.add(id);
        changed.put(id, page);
        return page.hash();
    }

    private Page fill(PageId id, List<PrefixEntry> old, List<PrefixEntry> fresh) {
        Map<byte[], PrefixEntry> byKey = new TreeMap<>(Arrays::compareUnsigned);
        old.forEach(entry -> byKey.put(entry.key(), entry));
        fresh.forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        List<PrefixEntry> all = List.copyOf(byKey.values());
        return all.size() <= Bucket.MOST ? new Bucket(all) : spread(Branch.of(id), all);
    }

    private Branch spread(Branch branch, List<PrefixEntry> entries) {
        Map<Integer, List<PrefixEntry>> bySlot = new TreeMap<>();
        entries.forEach(entry -> bySlot.computeIfAbsent(branch.id().slot(entry.key()), _ -> new ArrayList<>())
                .add(entry));
        byte[][] children = branch.children().clone();
        bySlot.forEach((slot, part) -> children[slot] = add(branch.id().child(slot), part));
        return new Branch(branch.id(), children);
    }
}
