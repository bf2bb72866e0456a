package io.heirloom.ledger.index.log;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Those outside who remember heads of index logs, and whose cosignatures a head must carry before the world may see it. */
public interface IndexCosigners {

    /** Whether the policy asks for cosignatures at all. */
    boolean needed();

    /**
     * Asks all anew about the last signed head. Answers whether as many as the policy asks for know nothing beyond it; a
     * {@link io.heirloom.ledger.refusal.RefusedToSignException} when one of them knows more, or another history.
     */
    Uni<Boolean> confirm(SignedHead last);

    /** The checkpoint with the cosignatures that the policy asks for; empty, or a failure, while it has not enough of them. */
    Uni<Optional<String>> cosign(SignedHead head);

    /** Another replica asks from now on. */
    default void rest() {}
}
