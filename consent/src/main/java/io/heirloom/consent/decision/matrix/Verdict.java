package io.heirloom.consent.decision.matrix;

/** The answer to a {@link Question}. */
public sealed interface Verdict {

    /** The rule that decided; of a denial it is for logs, never for the asking party. */
    String rule();

    default boolean permitted() {
        return this instanceof Permit;
    }

    record Permit(Form form, String rule) implements Verdict {}

    record Deny(String rule) implements Verdict {}
}
