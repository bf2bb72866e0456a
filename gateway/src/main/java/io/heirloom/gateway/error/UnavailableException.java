package io.heirloom.gateway.error;

/** A service did not answer, or answered with a failure of its own. Says which part, never what was inside. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnavailableException(String part, Throwable cause) {
        super("The part '" + part + "' does not answer at the moment.", cause, false, false);
    }
}
