package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Books.Head;
import io.heirloom.chaos.evidence.Books.Leaf;
import io.heirloom.chaos.evidence.Evidence;
import io.heirloom.chaos.observe.LogSeen;
import io.heirloom.tlog.tree.InMemoryTree;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every head, published or only signed, is a head of the one tree that the leaves make; published ones never shrink: 13 and 14. */
public final class HeadsAgree implements Check {

    @Override
    public String name() {
        return "13, 14  one root a size, sizes never shrink, every head extends every earlier one";
    }

    @Override
    public String looked(Evidence evidence) {
        return "%d heads seen published, %d signed"
                .formatted(
                        evidence.log().heads().size(), evidence.books().heads().size());
    }

    @Override
    public List<String> violations(Evidence evidence) {
        var violations = new ArrayList<String>();
        Map<Integer, InMemoryTree> trees = evidence.books().leaves().stream()
                .sorted(Comparator.comparingLong(Leaf::index))
                .collect(Collectors.groupingBy(
                        Leaf::log, Collectors.collectingAndThen(Collectors.toList(), HeadsAgree::tree)));
        for (Head head : evidence.books().heads()) {
            InMemoryTree tree = trees.getOrDefault(head.log(), InMemoryTree.empty());
            if (!isHead(tree, head.size(), head.root())) {
                violations.add("the signed head of " + head.size() + " is not a head of the leaves");
            }
        }
        long last = 0;
        for (LogSeen.Head head : evidence.log().heads()) {
            String root = HexFormat.of().formatHex(Base64.getDecoder().decode(head.root()));
            if (head.size() < last) {
                violations.add("the published head went from %d back to %d".formatted(last, head.size()));
            }
            if (trees.values().stream().noneMatch(tree -> isHead(tree, head.size(), root))) {
                violations.add("the published head of " + head.size() + " is not a head of the leaves");
            }
            if (!head.valid()) {
                violations.add(
                        "the published head of " + head.size() + " is not signed and cosigned as the policy asks");
            }
            last = Math.max(last, head.size());
        }
        return violations;
    }

    private static InMemoryTree tree(List<Leaf> leaves) {
        var tree = InMemoryTree.empty();
        leaves.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf.entry())));
        return tree;
    }

    private static boolean isHead(InMemoryTree tree, long size, String root) {
        return size <= tree.size()
                && HexFormat.of().formatHex(tree.root((int) size)).equals(root);
    }
}
