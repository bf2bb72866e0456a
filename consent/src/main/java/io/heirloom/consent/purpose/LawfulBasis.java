package io.heirloom.consent.purpose;

/** On what a purpose rests. Only {@code CONSENT} has a switch that the owner turns. */
public enum LawfulBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    LEGITIMATE_INTEREST,
    OWNER_INSTRUCTION,
    ANONYMOUS
}
