package io.heirloom.ledger.refusal;

/** What is stored does not agree with what was signed or what others have seen. The log says so and signs nothing until a person has looked. */
public class RefusedToSignException extends RuntimeException {

    private final Refusal refusal;
    private final String reason;

    RefusedToSignException(Refusal refusal, String reason) {
        super("refused to sign: " + reason, null, false, false);
        this.refusal = refusal;
        this.reason = reason;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong, without the word that nothing was signed. */
    public String reason() {
        return reason;
    }
}
