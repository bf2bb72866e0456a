package io.heirloom.ledger.witness;

/** What a witness said, as it said it. */
sealed interface WitnessAnswer {

    /** 200: signature lines, not verified yet. */
    record Cosigned(String lines) implements WitnessAnswer {}

    /** 409: the size that it cosigned last. */
    record OtherSize(long size) implements WitnessAnswer {}

    record Refused(int status) implements WitnessAnswer {}
}
