package io.heirloom.tlog.prefix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrefixTreeTest {

    private static final int ENTRIES = 300;

    @Test
    void everyEntryIsProvenAndEveryOtherKeyIsExcluded() {
        List<PrefixEntry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            var tree = PrefixTree.of(entries);
            byte[] key = key(i);
            byte[] absent = tree.prove(key).encode();
            assertThat(PrefixProofCheck.excludes(tree.root(), key, absent)).isTrue();
            assertThat(PrefixProofCheck.presents(tree.root(), key, value(i), absent))
                    .isFalse();
            entries.add(new PrefixEntry(key, value(i)));
        }
        var tree = PrefixTree.of(entries);
        for (int i = 0; i < ENTRIES; i++) {
            byte[] present = tree.prove(key(i)).encode();
            assertThat(PrefixProofCheck.presents(tree.root(), key(i), value(i), present))
                    .isTrue();
            assertThat(PrefixProofCheck.presents(tree.root(), key(i), value(i + 1), present))
                    .isFalse();
            assertThat(PrefixProofCheck.excludes(tree.root(), key(i), present)).isFalse();
        }
    }

    @Test
    void noChangeOfAProofIsAccepted() {
        var tree = PrefixTree.of(entries());
        byte[] key = key(ENTRIES);
        byte[] proof = tree.prove(key).encode();
        for (int at = 0; at < proof.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] altered = proof.clone();
                altered[at] ^= (byte) (1 << bit);
                assertThat(PrefixProofCheck.excludes(tree.root(), key, altered))
                        .as("byte %s bit %s", at, bit)
                        .isFalse();
            }
        }
        for (int length = 0; length < proof.length; length++) {
            byte[] cut = Arrays.copyOf(proof, length);
            assertThat(PrefixProofCheck.excludes(tree.root(), key, cut)).isFalse();
        }
        assertThat(PrefixProofCheck.excludes(tree.root(), key, Arrays.copyOf(proof, proof.length + 1)))
                .isFalse();
    }

    /** The number 5 written in two bytes is the same number to a lax reader, and would be a second proof for the same claim. */
    @Test
    void numbersHaveOneForm() {
        assertThatThrownBy(() -> Varint.read(ByteBuffer.wrap(new byte[] {(byte) 0x85, 0})))
                .hasMessageContaining("shortest form");
        assertThatThrownBy(() -> Varint.read(ByteBuffer.wrap(new byte[] {(byte) 0x80, (byte) 0x80, 1})))
                .hasMessageContaining("shortest form");
        assertThat(Varint.read(ByteBuffer.wrap(new byte[] {(byte) 0xFF, 1}))).isEqualTo(255);
        assertThat(Varint.encode(255)).containsExactly(0xFF, 1);
    }

    /** Bits must fall on the way up: a proof that climbs the same bit twice describes no tree. */
    @Test
    void aPathThatRepeatsABitIsRefused() {
        byte[] key = key(0);
        byte[] sibling = TreeHash.ofLeaf(key);
        byte[] hash = PrefixHash.ofEntry(key, value(0));
        byte[] proof = new PrefixProof(
                        Optional.empty(), List.of(new PrefixProof.Step(3, sibling), new PrefixProof.Step(3, sibling)))
                .encode();
        byte[] root = PrefixKey.bit(key, 3) == 0
                ? PrefixHash.ofNode(3, PrefixHash.ofNode(3, hash, sibling), sibling)
                : PrefixHash.ofNode(3, sibling, PrefixHash.ofNode(3, sibling, hash));
        assertThat(PrefixProofCheck.presents(root, key, value(0), proof)).isFalse();
    }

    @Test
    void oneKeyHasOneEntry() {
        assertThatThrownBy(() ->
                        PrefixTree.of(List.of(new PrefixEntry(key(1), value(1)), new PrefixEntry(key(1), value(2)))))
                .hasMessageContaining("same key");
    }

    @Test
    void theLeafOfTheIndexLogReadsBackInOneFormOnly() {
        var leaf = new IndexLeaf("log.heirloom.example/2026", 70_000, key(1), key(2));
        assertThat(IndexLeaf.parse(leaf.entry())).isEqualTo(leaf);
        String text = new String(leaf.entry(), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                text + "\n",
                text.substring(1),
                text.replace("70000", "070000"),
                text.replace("70000", "-1"),
                text.replace("=\n", "\n"),
                text.replace("log.heirloom.example/2026", ""),
                text.replace("index@v1", "index@v2"))) {
            assertThatThrownBy(() -> IndexLeaf.parse(bad.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<PrefixEntry> entries() {
        List<PrefixEntry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(new PrefixEntry(key(i), value(i)));
        }
        return entries;
    }

    private static byte[] key(int number) {
        return TreeHash.ofLeaf(new byte[] {(byte) (number >> 8), (byte) number});
    }

    private static byte[] value(int number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
