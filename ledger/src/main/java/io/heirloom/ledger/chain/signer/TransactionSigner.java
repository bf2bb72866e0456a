package io.heirloom.ledger.chain.signer;

import io.smallrye.mutiny.Uni;

/** Who holds the key that pays for anchors. What a signer outside this program returns is checked before it is used. */
public interface TransactionSigner {

    /** The account, as 0x and 40 hexadecimal digits in lower case. */
    Uni<String> address();

    Uni<SignedTransaction> sign(UnsignedTransaction transaction);
}
