package io.heirloom.ledger.chain.signer;

import io.smallrye.mutiny.Uni;
import org.web3j.crypto.Credentials;

/** A key in this program's memory, for development. */
public final class LocalKeySigner implements TransactionSigner {

    private final Credentials credentials;

    public LocalKeySigner(String privateKey) {
        this.credentials = Credentials.create(privateKey);
    }

    @Override
    public Uni<String> address() {
        return Uni.createFrom().item(credentials.getAddress());
    }

    @Override
    public Uni<SignedTransaction> sign(UnsignedTransaction transaction) {
        return Uni.createFrom().item(() -> {
            var signature = credentials.getEcKeyPair().sign(transaction.digest());
            return transaction.signed(signature.r, signature.s, credentials.getAddress());
        });
    }
}
