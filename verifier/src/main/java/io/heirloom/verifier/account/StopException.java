package io.heirloom.verifier.account;

import java.util.Map;

/** Ends a check: what comes after this finding could not be relied on. */
public final class StopException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;

    private StopException(Finding finding) {
        super(finding.code());
        this.finding = finding;
    }

    public static StopException refused(String code, Map<String, Object> values) {
        return new StopException(new Finding(Finding.Kind.REFUSED, code, values));
    }

    public static StopException notJudged(String code, Map<String, Object> values) {
        return new StopException(new Finding(Finding.Kind.NOT_JUDGED, code, values));
    }

    /** Refuses the bundle unless the condition holds. */
    public static void require(boolean holds, String code, Map<String, Object> values) {
        if (!holds) {
            throw refused(code, values);
        }
    }

    public Finding finding() {
        return finding;
    }
}
