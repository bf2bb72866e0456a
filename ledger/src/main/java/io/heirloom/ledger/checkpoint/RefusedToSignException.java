package io.heirloom.ledger.checkpoint;

/** What is stored does not agree with what was signed. The log says so and signs nothing until a person has looked. */
public class RefusedToSignException extends RuntimeException {

    RefusedToSignException(String reason) {
        super("refused to sign: " + reason, null, false, false);
    }
}
