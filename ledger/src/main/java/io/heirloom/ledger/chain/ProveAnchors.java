package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.contract.ContractCalls;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.tlog.tree.Frontier;
import io.heirloom.tlog.tree.TreeHash;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Proves a database of the ledger against the chain, before it is trusted: computes every anchored head anew from the stored leaves and compares
 * it with what the contract holds for that size. Reads only, and needs nothing but the database and a node. Settings are the service's own:
 * {@code QUARKUS_DATASOURCE_JDBC_URL}, {@code QUARKUS_DATASOURCE_USERNAME}, {@code QUARKUS_DATASOURCE_PASSWORD},
 * {@code HEIRLOOM_LEDGER_CHAIN_RPC_URL}. Ends with 0 when all agree, else with 1.
 */
public final class ProveAnchors {

    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int PAGE = 1_000;
    private static final String ANCHORED = """
            select log, size, root, contract from anchor where state = 'FINAL' order by log, size""";
    private static final String LEAVES = """
            select entry from leaf where log = ? and leaf_index >= ? and leaf_index < ? order by leaf_index""";

    private final Connection database;
    private final Ethereum node;
    private final PrintStream out;
    private int agreeing;
    private int disagreeing;

    private ProveAnchors(Connection database, Ethereum node, PrintStream out) {
        this.database = database;
        this.node = node;
        this.out = out;
    }

    public static void main(String[] arguments) {
        int exitCode = 1;
        String url = environment("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/ledger");
        String user = environment("QUARKUS_DATASOURCE_USERNAME", "postgres");
        String password = environment("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        URI rpc = URI.create(environment("HEIRLOOM_LEDGER_CHAIN_RPC_URL", "http://127.0.0.1:18545"));
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
                var database = DriverManager.getConnection(url, user, password)) {
            exitCode = new ProveAnchors(database, new Ethereum(rpc, CALL), out).prove() ? 0 : 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        } finally {
            // The client of the node has threads that would keep the program alive.
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private boolean prove() throws SQLException {
        database.setReadOnly(true);
        int log = -1;
        var tree = new Frontier();
        try (var statement = database.createStatement();
                var anchored = statement.executeQuery(ANCHORED)) {
            while (anchored.next()) {
                if (anchored.getInt("log") != log) {
                    log = anchored.getInt("log");
                    tree = new Frontier();
                }
                long size = anchored.getLong("size");
                grow(tree, log, size);
                compare(size, tree, anchored.getBytes("root"), anchored.getString("contract"));
            }
        }
        out.printf("%d anchored heads agree with the chain, %d do not%n", agreeing, disagreeing);
        return disagreeing == 0 && agreeing > 0;
    }

    private void grow(Frontier tree, int log, long size) throws SQLException {
        try (var query = database.prepareStatement(LEAVES)) {
            while (tree.size() < size) {
                long before = tree.size();
                query.setInt(1, log);
                query.setLong(2, before);
                query.setLong(3, Math.min(size, before + PAGE));
                try (var leaves = query.executeQuery()) {
                    while (leaves.next()) {
                        tree.append(TreeHash.ofLeaf(leaves.getBytes(1)), (_, _) -> {});
                    }
                }
                if (tree.size() == before) {
                    return;
                }
            }
        }
    }

    private void compare(long size, Frontier tree, byte[] stored, String contract) {
        byte[] onChain = node.read(contract, ContractCalls.rootOf(size)).await().atMost(CALL);
        boolean whole = tree.size() == size;
        if (whole && Arrays.equals(tree.root(), stored) && Arrays.equals(stored, onChain)) {
            agreeing++;
        } else {
            disagreeing++;
            out.printf(
                    "The head of %d leaves does not agree: %s%n",
                    size,
                    !whole
                            ? "the database holds only " + tree.size() + " leaves"
                            : "computed, stored and anchored root differ");
        }
    }

    private static String environment(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
