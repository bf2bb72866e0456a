package io.heirloom.local.demo;

import io.heirloom.local.client.DemoFailure;
import java.io.PrintStream;

/** Prints the walk as a story: numbered steps, and under each what was answered. */
final class Narrator {

    private final PrintStream out;
    private int step;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void step(String what) {
        step++;
        out.printf("%n%2d. %s%n", step, what);
        out.flush();
    }

    void answer(String text) {
        out.println("    → " + text);
        out.flush();
    }

    /** Stops the walk when the suite did not answer as told. */
    void expect(boolean asTold, String told, Object answer) {
        if (!asTold) {
            throw new DemoFailure("Expected: " + told + "; answered: " + answer);
        }
        answer(told);
    }
}
