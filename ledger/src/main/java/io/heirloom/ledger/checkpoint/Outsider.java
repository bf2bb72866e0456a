package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Somebody outside who remembers heads of the log: a witness, the contract on the chain. The log asks before it signs, so that one restored from
 * an old backup, or forked, finds out and stops.
 */
public interface Outsider {

    /** For people, such as {@code witness w1} or {@code chain 1}. */
    String name();

    /** The largest head it has seen of the log with this origin; empty when it has seen none; a failure when it could not be asked. */
    Uni<Optional<KnownHead>> lastSeen(String origin);
}
