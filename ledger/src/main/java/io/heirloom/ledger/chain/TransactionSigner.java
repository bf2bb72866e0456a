package io.heirloom.ledger.chain;

import io.smallrye.mutiny.Uni;
import org.web3j.crypto.RawTransaction;

/** Who holds the key that pays for anchors: a local key here; a remote signer or a key service can take its place. */
public interface TransactionSigner {

    String address();

    /** The signed bytes, ready to be sent. */
    Uni<byte[]> sign(RawTransaction transaction);
}
