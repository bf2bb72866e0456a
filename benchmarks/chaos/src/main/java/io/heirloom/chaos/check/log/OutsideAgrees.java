package io.heirloom.chaos.check.log;

import io.heirloom.chaos.check.Check;
import io.heirloom.chaos.evidence.Evidence;
import java.util.List;

/** A program that is not ours says the same of every published head: 14. */
public final class OutsideAgrees implements Check {

    @Override
    public String name() {
        return "14      Go's module log accepts every published head, each after the one before, and every entry";
    }

    @Override
    public String looked(Evidence evidence) {
        String told = evidence.outside().told();
        return told.isEmpty() ? "not asked: needs golang-go and golang-golang-x-mod-dev" : told;
    }

    @Override
    public List<String> violations(Evidence evidence) {
        return evidence.outside().findings();
    }
}
