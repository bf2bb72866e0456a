package io.heirloom.chaos.nemesis.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.chaos.observe.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Has the node make no blocks until a transaction is on its way, and then forget that one. */
public final class DropTransaction implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** As the launcher starts the node. */
    private static final int BLOCK_SECONDS = 1;

    private final Node node;

    public DropTransaction(Node node) {
        this.node = node;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        try {
            node.call("evm_setIntervalMining", 0);
            try {
                return dropFirst();
            } finally {
                node.call("evm_setIntervalMining", BLOCK_SECONDS);
            }
        } catch (IOException e) {
            throw new FaultFailure("the node does not drop: " + e.getMessage(), e);
        }
    }

    private String dropFirst() throws IOException, FaultFailure {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
            String hash =
                    node.call("txpool_content").path("pending").findPath("hash").asText();
            if (!hash.isEmpty() && isDropped(node.call("anvil_dropTransaction", hash))) {
                return "dropped a transaction on its way to the chain";
            }
            Waits.pause(LOOK);
        }
        throw new FaultFailure("no transaction was on its way within " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isDropped(JsonNode answer) {
        return !answer.isNull() && !answer.isMissingNode();
    }
}
