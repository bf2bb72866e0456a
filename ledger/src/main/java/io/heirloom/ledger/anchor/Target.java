package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.AnchorChain;

/** The contract that heads are brought to. */
public record Target(long chainId, String contract) {

    public static Target of(AnchorChain chain) {
        return new Target(chain.chainId(), chain.contract());
    }
}
