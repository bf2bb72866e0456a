package io.heirloom.ledger.chain;

import java.util.Locale;

/** The node answered with an error. */
public class RpcException extends RuntimeException {

    RpcException(String method, String message) {
        super(method + ": " + message, null, false, false);
    }

    /** Whether the node only says that it has this very transaction already. */
    public boolean alreadyKnown() {
        return says("already known") || says("already imported") || says("already exists");
    }

    /** Whether the nonce of the transaction has been used by a mined one. */
    public boolean nonceUsed() {
        return says("nonce too low");
    }

    private boolean says(String words) {
        return getMessage().toLowerCase(Locale.ROOT).contains(words);
    }
}
