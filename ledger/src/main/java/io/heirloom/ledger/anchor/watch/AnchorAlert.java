package io.heirloom.ledger.anchor.watch;

import io.heirloom.ledger.chain.HeadRefusedException;
import io.heirloom.ledger.chain.WrongChainException;
import io.heirloom.ledger.chain.fee.FeeCapException;
import io.heirloom.ledger.chain.node.NodeAwayException;
import io.micrometer.core.instrument.Tags;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person has to look at. */
public enum AnchorAlert {
    /** The account can pay for fewer anchors than it should. */
    BALANCE_LOW,
    /** A signed head waits too long for a final anchor. */
    UNANCHORED_TOO_LONG,
    /** A transaction is in no block for too long. */
    TRANSACTION_STUCK,
    /** No node answers. */
    NODE_AWAY,
    /** The node is on another chain than configured. */
    WRONG_CHAIN,
    /** There is no contract of a log at the configured address. */
    CONTRACT_MISSING,
    /** The contract is of another log. */
    WRONG_ORIGIN,
    /** The contract refuses a head: it, or the log, is not what it was. */
    HEAD_REFUSED,
    /** The chain asks more than may be paid. */
    FEE_CAP_REACHED,
    /** Anything else that keeps heads from being anchored. */
    SENDER_FAILED;

    static final Set<AnchorAlert> OF_FAILURES = EnumSet.range(NODE_AWAY, SENDER_FAILED);

    static AnchorAlert of(Throwable failure) {
        return switch (failure) {
            case NodeAwayException _ -> NODE_AWAY;
            case HeadRefusedException _ -> HEAD_REFUSED;
            case FeeCapException _ -> FEE_CAP_REACHED;
            case WrongChainException wrong ->
                switch (wrong.kind()) {
                    case CHAIN -> WRONG_CHAIN;
                    case CONTRACT -> CONTRACT_MISSING;
                    case ORIGIN -> WRONG_ORIGIN;
                };
            default -> SENDER_FAILED;
        };
    }

    /** For people: {@code balance-low}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Tags tags() {
        return Tags.of("alert", label());
    }
}
