package io.heirloom.ledger.checkpoint;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What a head that the log has signed must carry before the world may see it. Without a bean of this type it is published as it is. */
public interface Cosigners {

    /** The checkpoint with the cosignatures that the policy asks for; empty, or a failure, while it has not enough of them. */
    Uni<Optional<String>> cosign(SignedHead head);
}
