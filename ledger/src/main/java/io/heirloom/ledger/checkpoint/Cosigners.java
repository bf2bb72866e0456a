package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What a head that the log has signed must carry before the world may see it. Where none is needed it is published as it is. */
public interface Cosigners {

    /** Whether the policy asks for cosignatures at all. */
    boolean needed();

    /** The checkpoint with the cosignatures that the policy asks for; empty, or a failure, while it has not enough of them. */
    Uni<Optional<String>> cosign(SignedHead head);

    /** Another replica asks from now on; what was known of those asked is not told any more. */
    default void rest() {}
}
