package io.heirloom.chaos.nemesis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The faults that can be asked for by name. */
public enum FaultKind {
    KILL_SERVICE,
    KILL_POSTGRES,
    CUT,
    SLOW,
    STOP,
    CLOCK,
    DISK,
    REORG,
    DROP;

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FaultKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
