package io.heirloom.ledger.anchor;

import io.heirloom.ledger.chain.AnchorChain;

/** The contract that heads are brought to. */
record Target(long chainId, String contract) {

    static Target of(AnchorChain chain) {
        return new Target(chain.chainId(), chain.contract());
    }
}
