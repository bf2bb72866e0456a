package io.heirloom.ledger.index.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.prefix.PrefixEntry;
import io.heirloom.tlog.prefix.PrefixHash;
import io.heirloom.tlog.prefix.PrefixProofCheck;
import io.heirloom.tlog.prefix.PrefixTree;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against the tree that an auditor rebuilds from the entries. */
class PageEditTest {

    private static final int MANY = 2_000;

    private final Map<PageId, byte[]> stored = new HashMap<>();
    private byte[] root = PrefixHash.ofNothing();

    @Test
    void rootsAreThoseOfTheWholeTreeAfterEveryBatch() {
        List<PrefixEntry> all = new ArrayList<>();
        for (int size : List.of(1, 1, 2, 30, 31, 200, 1, 1_000)) {
            List<PrefixEntry> batch = entries(all.size(), size);
            all.addAll(batch);
            insert(batch);
            assertThat(root).isEqualTo(PrefixTree.of(all).root());
        }
    }

    @Test
    void severalRootsCanBeTakenOnTheWay() {
        List<PrefixEntry> all = entries(0, 100);
        PageEdit edit = open(all);
        for (int i = 0; i < all.size(); i++) {
            edit.add(List.of(all.get(i)));
            assertThat(edit.root())
                    .isEqualTo(PrefixTree.of(all.subList(0, i + 1)).root());
        }
    }

    @Test
    void everyKeyIsFoundOrExcludedAsTheRebuiltTreeSays() {
        List<PrefixEntry> all = entries(0, MANY);
        insert(all);
        var tree = PrefixTree.of(all);
        for (int i = 0; i < MANY; i += 29) {
            PageSearch there = search(key(i));
            assertThat(there.leafIndex()).hasValue(i);
            assertThat(there.proof().encode()).isEqualTo(tree.prove(key(i)).encode());
            PageSearch absent = search(key(MANY + i));
            assertThat(absent.leafIndex()).isEmpty();
            assertThat(PrefixProofCheck.excludes(
                            tree.root(), key(MANY + i), absent.proof().encode()))
                    .isTrue();
        }
    }

    /** Keys that share 60 bits: pages nest deeply, most slots are empty, and a search leaves the prefix of its key. */
    @Test
    void keysThatAreAlikeNestDeeply() {
        List<PrefixEntry> all = new ArrayList<>();
        for (int i = 0; i < 3 * Bucket.MOST; i++) {
            byte[] alike = new byte[32];
            ByteBuffer.wrap(alike).putInt(28, i * 37);
            alike[7] = (byte) (i % 3);
            all.add(PrefixEntry.of(alike, i));
        }
        insert(all);
        var tree = PrefixTree.of(all);
        assertThat(root).isEqualTo(tree.root());
        for (int i = 0; i < 200; i++) {
            PageSearch absent = search(key(i));
            assertThat(PrefixProofCheck.excludes(
                            tree.root(), key(i), absent.proof().encode()))
                    .isTrue();
        }
        all.forEach(entry -> assertThat(PrefixProofCheck.presents(
                        tree.root(),
                        entry.key(),
                        entry.value(),
                        search(entry.key()).proof().encode()))
                .isTrue());
    }

    @Test
    void theFirstLeafUnderAHandleStands() {
        insert(List.of(PrefixEntry.of(key(1), 10)));
        insert(List.of(PrefixEntry.of(key(1), 20)));
        insert(List.of(PrefixEntry.of(key(2), 30), PrefixEntry.of(key(2), 40)));
        assertThat(search(key(1)).leafIndex()).hasValue(10);
        assertThat(search(key(2)).leafIndex()).hasValue(30);
    }

    @Test
    void aBatchRewritesOnlyThePagesOnItsWay() {
        insert(entries(0, MANY));
        List<PrefixEntry> one = entries(MANY, 1);
        PageEdit edit = open(one);
        edit.add(one);
        assertThat(edit.changed()).hasSizeLessThanOrEqualTo(5);
        assertThat(stored).hasSizeGreaterThan(100);
    }

    @Test
    void brokenPagesAreNotRead() {
        for (byte[] bad :
                List.of(new byte[0], new byte[] {2}, new byte[] {Page.BUCKET, 1}, new byte[] {Page.BRANCH, 0, 1, 0})) {
            assertThatThrownBy(() -> Page.decode(PageId.ROOT, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPageThatIsNotTheOneThatWasSignedIsRefused() {
        insert(entries(0, MANY));
        for (PageId id : List.copyOf(stored.keySet())) {
            byte[] page = stored.get(id);
            byte[] altered = page.clone();
            altered[altered.length - 1] ^= 1;
            stored.put(id, altered);
            List<PrefixEntry> below = entries(MANY, 5_000).stream()
                    .filter(entry -> HexFormat.of().formatHex(entry.key()).startsWith(id.prefix()))
                    .toList();
            assertThatThrownBy(() -> open(below)).as(id.prefix()).isInstanceOf(DamagedPageException.class);
            // A search uses all of a page but the hash of the side that it takes.
            assertThat(below).as(id.prefix()).anySatisfy(entry -> assertThatThrownBy(() -> search(entry.key()))
                    .isInstanceOf(DamagedPageException.class));
            stored.put(id, page);
        }
        stored.keySet().removeIf(id -> id.prefix().length() == 1);
        assertThatThrownBy(() -> search(key(0))).isInstanceOf(DamagedPageException.class);
        assertThatThrownBy(() -> open(entries(0, 1))).isInstanceOf(DamagedPageException.class);
    }

    /** What a head of a thousand leaves costs; the rest of the cost is PostgreSQL's. */
    @Test
    void aThousandLeavesRewriteAboutTwoPagesEach() {
        insert(entries(0, 200_000));
        List<PrefixEntry> head = entries(200_000, 1_000);
        PageEdit edit = open(head);
        edit.add(head);
        assertThat(edit.changed()).hasSizeBetween(1_900, 2_300);
        int bytes =
                edit.changed().values().stream().mapToInt(page -> page.length).sum();
        assertThat(bytes).isLessThan(1_000_000);
    }

    private void insert(List<PrefixEntry> entries) {
        PageEdit edit = open(entries);
        edit.add(entries);
        stored.putAll(edit.changed());
        root = edit.root();
    }

    private PageEdit open(List<PrefixEntry> entries) {
        var edit = new PageEdit(entries.stream().map(PrefixEntry::key).toList(), root);
        for (Map<PageId, byte[]> wanted = edit.wanted(); !wanted.isEmpty(); wanted = edit.wanted()) {
            Map<PageId, byte[]> found = new HashMap<>();
            wanted.keySet().stream().filter(stored::containsKey).forEach(id -> found.put(id, stored.get(id)));
            edit.read(wanted, found);
        }
        return edit;
    }

    private PageSearch search(byte[] key) {
        var search = new PageSearch(key);
        while (!search.finished()) {
            search.step(stored.get(search.next()));
        }
        search.require(root);
        return search;
    }

    private static List<PrefixEntry> entries(int from, int count) {
        List<PrefixEntry> entries = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            entries.add(PrefixEntry.of(key(i), i));
        }
        return entries;
    }

    private static byte[] key(int number) {
        return TreeHash.ofLeaf(ByteBuffer.allocate(4).putInt(number).array());
    }
}
