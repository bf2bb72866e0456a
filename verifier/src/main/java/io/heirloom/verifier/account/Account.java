package io.heirloom.verifier.account;

import io.heirloom.verifier.account.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What was found out. One refusal refuses the whole bundle; one question left open leaves it unjudged. */
public final class Account {

    private final List<Finding> findings = new ArrayList<>();

    public void established(String code, Map<String, Object> values) {
        add(new Finding(Kind.ESTABLISHED, code, values));
    }

    /** Something that this kind of proof does not show; no fault of the bundle. */
    public void open(String code, Map<String, Object> values) {
        add(new Finding(Kind.NOT_ESTABLISHED, code, values));
    }

    /** Something that was asked for and could not be found out. */
    public void notJudged(String code, Map<String, Object> values) {
        add(new Finding(Kind.NOT_JUDGED, code, values));
    }

    public void add(Finding finding) {
        findings.add(finding);
    }

    public Verdict verdict() {
        if (has(Kind.REFUSED)) {
            return Verdict.REFUSED;
        }
        return has(Kind.NOT_JUDGED) ? Verdict.NOT_JUDGED : Verdict.VERIFIED;
    }

    /** Refusals first. What holds in parts of a refused bundle would only mislead, so it is left out. */
    public List<Finding> findings() {
        boolean refused = has(Kind.REFUSED);
        return findings.stream()
                .filter(finding -> !refused || finding.kind() == Kind.REFUSED || finding.kind() == Kind.NOT_JUDGED)
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
    }

    private boolean has(Kind kind) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind);
    }
}
