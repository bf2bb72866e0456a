package io.heirloom.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    void ready(String part, Duration time, String address) {
        line(String.format(Locale.ROOT, "  %-16s %6.1f s   %s", part, time.toMillis() / 1000.0, address));
    }
}
