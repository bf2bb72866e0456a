package io.heirloom.local.part;

import java.io.IOException;
import java.util.Optional;

/** Something that runs as long as the suite runs. */
public interface Part {

    String name();

    /** Where it listens, for people. */
    String address();

    /** Its process while it runs, where it has one. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Makes what its next starts come from, if that is missing and can be made; the part goes on running. */
    default void makeStartArchive() throws IOException {}

    /** Returns when the part answers. */
    void start();

    /** Asks the part to end and returns when it has ended; does nothing when it does not run. */
    void stop();
}
