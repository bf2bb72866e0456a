package io.heirloom.local.client;

/** The suite answered otherwise than the demo tells, or did not answer. */
public class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoFailure(String message) {
        super(message);
    }

    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
