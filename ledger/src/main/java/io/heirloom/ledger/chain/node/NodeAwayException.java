package io.heirloom.ledger.chain.node;

/** The node could not be reached, took too long, or answered something that is no JSON-RPC. Another node may do better. */
public class NodeAwayException extends RpcException {

    NodeAwayException(String method, String message) {
        super(method, message);
    }
}
