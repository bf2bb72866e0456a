package io.heirloom.chaos.nemesis.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.chaos.observe.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Waits for a transaction that is on its way, and has the node forget it. */
public final class DropTransaction implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Node node;

    public DropTransaction(Node node) {
        this.node = node;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                String hash = node.call("txpool_content")
                        .path("pending")
                        .findPath("hash")
                        .asText();
                if (!hash.isEmpty() && isDropped(node.call("anvil_dropTransaction", hash))) {
                    return "dropped a transaction on its way to the chain";
                }
                Waits.pause(LOOK);
            }
        } catch (IOException e) {
            throw new FaultFailure("the node does not drop: " + e.getMessage(), e);
        }
        throw new FaultFailure("no transaction was on its way within " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isDropped(JsonNode answer) {
        return !answer.isNull() && !answer.isMissingNode();
    }
}
