package io.heirloom.ledger.chain.node;

/** The node answered with an error. */
public class RpcException extends RuntimeException {

    private final Refusal refusal;
    private final String data;

    RpcException(String method, String message) {
        this(method, message, "");
    }

    RpcException(String method, String message, String data) {
        super(method + ": " + message, null, false, false);
        this.refusal = Refusal.of(message);
        this.data = data;
    }

    /** What the answer means for a transaction. */
    public Refusal refusal() {
        return refusal;
    }

    /** What the contract answered as it refused, in hexadecimal; empty where it was not asked or said nothing. */
    public String data() {
        return data;
    }
}
