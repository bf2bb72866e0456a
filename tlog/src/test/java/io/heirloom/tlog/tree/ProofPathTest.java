package io.heirloom.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofPathTest {

    private static final int SIZE = 70;
    private final InMemoryTree tree = Trees.of(SIZE);

    @Test
    void rootsAreThoseOfTheDefinition() {
        for (int size = 0; size <= SIZE; size++) {
            assertThat(tree.root(size)).isEqualTo(slowRoot(0, size));
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProven() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = tree.inclusion(index, size);
                assertThat(ProofCheck.includes(index, size, tree.leafHash(index), proof, tree.root(size)))
                        .isTrue();
                assertThat(ProofCheck.includes(index, size, tree.leafHash((index + 1) % SIZE), proof, tree.root(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvenToExtendEverySmallerOne() {
        for (int to = 0; to <= SIZE; to++) {
            for (int from = 1; from <= to; from++) {
                List<byte[]> proof = tree.consistency(from, to);
                assertThat(ProofCheck.extendsHead(from, to, proof, tree.root(from), tree.root(to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void aForkedTreeIsNotProvenToExtend() {
        var fork = Trees.of(SIZE, "fork ");
        for (int from = 1; from < SIZE; from++) {
            List<byte[]> proof = fork.consistency(from, SIZE);
            assertThat(ProofCheck.extendsHead(from, SIZE, proof, tree.root(from), fork.root(SIZE)))
                    .isFalse();
        }
    }

    @Test
    void anyChangedBitOfAProofIsRefused() {
        List<byte[]> proof = tree.inclusion(21, 67);
        for (int i = 0; i < proof.size(); i++) {
            for (int bit = 0; bit < 256; bit += 37) {
                var changed = new ArrayList<>(proof);
                byte[] hash = proof.get(i).clone();
                hash[bit / 8] ^= (byte) (1 << bit % 8);
                changed.set(i, hash);
                assertThat(ProofCheck.includes(21, 67, tree.leafHash(21), changed, tree.root(67)))
                        .isFalse();
            }
        }
    }

    private byte[] slowRoot(int begin, int end) {
        if (begin == end) {
            return TreeHash.ofNothing();
        }
        if (end - begin == 1) {
            return tree.leafHash(begin);
        }
        int half = Integer.highestOneBit(end - begin - 1);
        return TreeHash.ofNode(slowRoot(begin, begin + half), slowRoot(begin + half, end));
    }
}
