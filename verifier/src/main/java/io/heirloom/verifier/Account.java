package io.heirloom.verifier;

import java.util.ArrayList;
import java.util.List;

/** What was found out, sentence by sentence. One refusal refuses the whole bundle; one question left open leaves it unjudged. */
final class Account {

    enum Verdict {
        VERIFIED(0),
        REFUSED(1),
        NOT_JUDGED(2);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final List<String> established = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    void established(String sentence) {
        established.add(sentence);
    }

    /** Something that this kind of proof does not show; no fault of the bundle. */
    void open(String sentence) {
        open.add(sentence);
    }

    /** Something that was asked for and could not be found out. */
    void unjudged(String sentence) {
        unjudged.add(sentence);
    }

    void refused(String sentence) {
        refused.add(sentence);
    }

    Verdict verdict() {
        if (!refused.isEmpty()) {
            return Verdict.REFUSED;
        }
        return unjudged.isEmpty() ? Verdict.VERIFIED : Verdict.NOT_JUDGED;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        refused.forEach(sentence -> lines.add("REFUSED          " + sentence));
        unjudged.forEach(sentence -> lines.add("NOT JUDGED       " + sentence));
        // What holds in parts of a refused bundle would only mislead.
        if (refused.isEmpty()) {
            established.forEach(sentence -> lines.add("established      " + sentence));
            open.forEach(sentence -> lines.add("not established  " + sentence));
        }
        lines.add(
                switch (verdict()) {
                    case VERIFIED -> "VERIFIED";
                    case REFUSED -> "REFUSED: do not rely on this bundle";
                    case NOT_JUDGED -> "NOT JUDGED";
                });
        return lines;
    }
}
