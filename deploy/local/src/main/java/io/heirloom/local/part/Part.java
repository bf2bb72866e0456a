package io.heirloom.local.part;

/** Something that runs as long as the suite runs. */
public interface Part {

    String name();

    /** Where it listens, for people. */
    String address();

    /** Returns when the part answers. */
    void start();

    /** Asks the part to end and returns when it has ended; does nothing when it does not run. */
    void stop();
}
