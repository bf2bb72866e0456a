package io.heirloom.ledger.chain.fee;

/** The chain asks more than may be paid. Nothing is sent until it asks less or the cap is raised. */
public class FeeCapException extends RuntimeException {

    FeeCapException(String what, FeeConfig config) {
        super(what + ", above the cap of " + config.cap(), null, false, false);
    }
}
