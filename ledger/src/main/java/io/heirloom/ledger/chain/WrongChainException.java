package io.heirloom.ledger.chain;

/** The node answers, and is not the one to anchor on. Nothing is sent until the configuration is right. */
public class WrongChainException extends RuntimeException {

    /** What is not as configured. */
    public enum Kind {
        CHAIN,
        CONTRACT,
        ORIGIN
    }

    private final Kind kind;

    WrongChainException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
