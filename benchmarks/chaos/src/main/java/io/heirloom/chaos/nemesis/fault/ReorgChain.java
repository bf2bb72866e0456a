package io.heirloom.chaos.nemesis.fault;

import io.heirloom.chaos.observe.Node;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Takes the newest blocks off the chain and puts others in their place; never as deep as what the node calls final. */
public final class ReorgChain implements Fault {

    /** Two blocks make the one before them final. */
    private static final int DEEPEST = 2;

    private final Node node;

    public ReorgChain(Node node) {
        this.node = node;
    }

    @Override
    public String strike(Random random) throws FaultFailure {
        int depth = 1 + random.nextInt(DEEPEST);
        try {
            node.call("anvil_reorg", depth, List.of());
            return "reorg of the chain, " + depth + " deep";
        } catch (IOException e) {
            throw new FaultFailure("the node refuses a reorg: " + e.getMessage(), e);
        }
    }
}
