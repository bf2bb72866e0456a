package io.heirloom.verifier.account;

/** What a check comes to, and the exit code of the command. */
public enum Verdict {
    VERIFIED(0),
    REFUSED(1),
    NOT_JUDGED(2);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Of several bundles the worst counts: a refusal before what could not be judged. */
    public Verdict and(Verdict other) {
        if (this == REFUSED || other == REFUSED) {
            return REFUSED;
        }
        return this == NOT_JUDGED ? this : other;
    }
}
