package io.heirloom.chaos.observe;

import java.util.List;

/**
 * What an outsider saw of the chain.
 *
 * @param anchored what the contract holds at the end, in the order of its blocks
 * @param finals how many anchors the ledger called final, each of which was looked up at once
 * @param findings those that the node did not have in a final block
 */
public record ChainSeen(List<Anchored> anchored, int finals, List<String> findings) {

    public ChainSeen {
        anchored = List.copyOf(anchored);
        findings = List.copyOf(findings);
    }

    /** @param root in hex */
    public record Anchored(long size, String root, long previousSize) {}
}
