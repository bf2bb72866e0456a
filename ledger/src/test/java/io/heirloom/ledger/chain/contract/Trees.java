package io.heirloom.ledger.chain.contract;

import io.heirloom.tlog.tree.InMemoryTree;
import java.nio.charset.StandardCharsets;

/** Trees for tests: leaf i is the text "leaf i", or another text for a forked tree. */
final class Trees {

    private Trees() {}

    static InMemoryTree of(int size) {
        return of(size, "leaf ");
    }

    static InMemoryTree of(int size, String word) {
        var tree = InMemoryTree.empty();
        for (int i = 0; i < size; i++) {
            tree.add((word + i).getBytes(StandardCharsets.UTF_8));
        }
        return tree;
    }
}
