package io.heirloom.ledger.chain;

/** The contract would refuse this head. Sending it would cost and prove only that; a person must look. */
public class HeadRefusedException extends RuntimeException {

    HeadRefusedException(String error) {
        super("the contract refuses the head: " + error, null, false, false);
    }
}
