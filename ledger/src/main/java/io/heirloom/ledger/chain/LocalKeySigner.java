package io.heirloom.ledger.chain;

import io.smallrye.mutiny.Uni;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

final class LocalKeySigner implements TransactionSigner {

    private final Credentials credentials;

    LocalKeySigner(String privateKey) {
        this.credentials = Credentials.create(privateKey);
    }

    @Override
    public String address() {
        return credentials.getAddress();
    }

    @Override
    public Uni<byte[]> sign(RawTransaction transaction) {
        return Uni.createFrom().item(() -> TransactionEncoder.signMessage(transaction, credentials));
    }
}
