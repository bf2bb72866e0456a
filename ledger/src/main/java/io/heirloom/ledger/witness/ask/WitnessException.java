package io.heirloom.ledger.witness.ask;

/** A witness did not cosign. {@code alarming} where it says that something is wrong with this log, or itself does what no witness may. */
class WitnessException extends RuntimeException {

    private final boolean alarming;

    private WitnessException(String reason, boolean alarming) {
        super(reason, null, false, false);
        this.alarming = alarming;
    }

    static WitnessException absent(String reason) {
        return new WitnessException(reason, false);
    }

    static WitnessException alarming(String reason) {
        return new WitnessException(reason, true);
    }

    boolean isAlarming() {
        return alarming;
    }
}
