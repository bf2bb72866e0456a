package io.heirloom.ledger.sequence;

import static io.heirloom.ledger.refusal.Refusal.TILE_CHANGED;

import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.heirloom.tlog.tile.TileEdge;
import io.heirloom.tlog.tile.TileId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Gives waiting leaves their place in a log. */
@ApplicationScoped
public class Sequencer {

    private final Leases leases;
    private final LeafRepository leaves;
    private final TreeStore tree;
    private final TreeWriter writer;
    private final SequenceConfig config;

    Sequencer(Leases leases, LeafRepository leaves, TreeStore tree, TreeWriter writer, SequenceConfig config) {
        this.leases = leases;
        this.leaves = leaves;
        this.tree = tree;
        this.writer = writer;
        this.config = config;
    }

    /** The last head that was signed; nothing is built upon a stored tree that is another one. */
    public record Signed(long size, byte[] root) {}

    /** Gives the next waiting leaves their index, in order of arrival; answers whether the batch was full. */
    public Uni<Boolean> sequence(Lease lease, int log, Signed signed) {
        return leases.transaction(lease, transaction -> writer.lockSize(transaction, log)
                .chain(size -> leaves.take(transaction, config.batch())
                        .chain(taken -> taken.isEmpty()
                                ? Uni.createFrom().item(false)
                                : place(transaction, log, size, signed, taken)
                                        .replaceWith(taken.size() == config.batch()))));
    }

    private Uni<Void> place(SqlConnection transaction, int log, long size, Signed signed, List<WaitingLeaf> taken) {
        return leaves.known(transaction, taken)
                .map(known -> Batch.of(taken, known))
                .call(batch -> leaves.park(transaction, batch.contradictions()))
                .chain(batch -> batch.fresh().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : edge(transaction, log, size, signed)
                                .chain(edge -> append(transaction, log, edge, batch.fresh())));
    }

    private Uni<TileEdge> edge(SqlConnection transaction, int log, long size, Signed signed) {
        return tree.edge(transaction, log, size)
                .invoke(edge -> TILE_CHANGED.unless(
                        size != signed.size() || Arrays.equals(edge.root(), signed.root()),
                        "the stored tree is not the one last signed"));
    }

    private Uni<Void> append(SqlConnection transaction, int log, TileEdge edge, List<WaitingLeaf> fresh) {
        long first = edge.size();
        var filled = new HashMap<TileId, byte[]>();
        fresh.forEach(leaf -> edge.append(leaf.hash(), filled::put));
        return leaves.add(transaction, log, first, fresh)
                .chain(() -> writer.grow(transaction, log, edge.size(), filled, edge.partial()));
    }
}
