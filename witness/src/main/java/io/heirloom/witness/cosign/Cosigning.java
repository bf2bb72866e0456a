package io.heirloom.witness.cosign;

import java.time.Instant;

/** How a checkpoint of a known log fared. */
sealed interface Cosigning {

    /** Extends what was cosigned before; stored. {@code lines} are the cosignatures. */
    record Cosigned(String lines, Instant at) implements Cosigning {}

    /** The log thinks that another size was cosigned last; this one was. */
    record OtherSize(long size) implements Cosigning {}

    /** Does not extend what was cosigned before, or does not prove that it does. */
    record Inconsistent() implements Cosigning {}
}
