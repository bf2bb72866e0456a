package io.heirloom.chaos.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Looks at the anchors as the ledger shows them, and asks the node at once whether what is called final is in a final block. */
public final class AnchorReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final int WORD = 64;

    private final PublicLog log;
    private final Node node;
    private final Set<Long> finals = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private final Thread thread = new Thread(this::work, "anchor reader");
    private volatile boolean stopped;

    public AnchorReader(PublicLog log, Node node) {
        this.log = log;
        this.node = node;
        thread.start();
    }

    /** What was seen all along, and what the contract holds now. */
    public synchronized ChainSeen seen(String contract) throws IOException {
        var anchored = new ArrayList<ChainSeen.Anchored>();
        JsonNode events =
                node.call("eth_getLogs", Map.of("fromBlock", "0x0", "toBlock", "latest", "address", contract));
        for (JsonNode event : events) {
            // Anchored(uint64 indexed size, bytes32 root, uint64 previousSize) alone has two words of data.
            String data = event.path("data").asText().substring(2);
            if (data.length() == 2 * WORD) {
                anchored.add(new ChainSeen.Anchored(
                        Node.number(event.at("/topics/1")),
                        data.substring(0, WORD),
                        Long.parseUnsignedLong(data.substring(WORD), 16)));
            }
        }
        return new ChainSeen(anchored, finals.size(), findings);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!stopped) {
            try {
                look();
            } catch (IOException e) {
                // Ledger or node do not answer for the moment.
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private synchronized void look() throws IOException {
        for (JsonNode anchor : JSON.readTree(log.get("/anchors?first=20")).path("items")) {
            long size = anchor.path("size").asLong();
            if (anchor.path("state").asText().equals("FINAL") && !finals.contains(size)) {
                require(size, anchor.path("block"));
                finals.add(size);
            }
        }
    }

    /** The node is asked after the ledger: what was final then is final now. */
    private void require(long size, JsonNode block) throws IOException {
        long number = block.path("number").asLong();
        long last = Node.number(
                node.call("eth_getBlockByNumber", "finalized", false).path("number"));
        String hash = node.call("eth_getBlockByNumber", "0x" + Long.toHexString(number), false)
                .path("hash")
                .asText();
        if (number > last || !hash.equals(block.path("hash").asText())) {
            findings.add("the anchor of %d is called final in block %d; the node has finality up to %d"
                    .formatted(size, number, last));
        }
    }
}
