package io.heirloom.ledger.chain;

import io.heirloom.ledger.identity.LogConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** The chain that this log is anchored on, shared by all who ask it. */
@ApplicationScoped
public class LogChain {

    private final Optional<AnchorChain> chain;
    private final LogConfig log;

    @Inject
    LogChain(ChainConfig chain, LogConfig log) {
        this(AnchorChain.of(chain), log);
    }

    LogChain(Optional<AnchorChain> chain, LogConfig log) {
        this.chain = chain;
        this.log = log;
    }

    /** Empty where none is configured. */
    public Optional<AnchorChain> configured() {
        return chain;
    }

    /** The log whose contract it is. */
    public String origin() {
        return log.origin();
    }

    /** Work with a node that has the contract of this log. */
    public <T> Uni<T> with(AnchorChain anchors, Function<ChainConnection, Uni<T>> work) {
        return anchors.with(log.origin(), work);
    }
}
