package io.heirloom.chaos.nemesis.fault;

import java.util.Random;

/** One way to break the running suite. */
public interface Fault {

    /** Breaks something of its choice, waits as long as that lasts, and mends what does not mend itself; returns what it did, for the history. */
    String strike(Random random) throws FaultFailure;

    /** What was to be broken could not be: told, never passed over. */
    final class FaultFailure extends Exception {

        private static final long serialVersionUID = 1L;

        public FaultFailure(String message) {
            super(message);
        }

        public FaultFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
