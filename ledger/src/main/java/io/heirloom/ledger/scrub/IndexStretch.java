package io.heirloom.ledger.scrub;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.tlog.prefix.IndexLeaf;
import io.heirloom.tlog.tree.NodeId;
import java.util.List;
import java.util.Map;

/**
 * What is read again at once of the log of an index.
 *
 * @param vkeys the keys that it was begun with
 * @param to the leaf after the last of these
 * @param nodes every stored subtree to the left of these leaves or above them
 */
record IndexStretch(
        List<String> vkeys,
        List<IndexLeaf> leaves,
        long to,
        Map<NodeId, byte[]> nodes,
        List<SignedHead> heads,
        Map<Long, String> cosignatures) {

    IndexStretch {
        vkeys = List.copyOf(vkeys);
        leaves = List.copyOf(leaves);
        nodes = Map.copyOf(nodes);
        heads = List.copyOf(heads);
        cosignatures = Map.copyOf(cosignatures);
    }
}
