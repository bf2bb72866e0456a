package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.signer.LocalKeySigner;
import io.heirloom.ledger.chain.signer.SignerConfig;
import io.heirloom.ledger.chain.signer.TransactionSigner;
import io.heirloom.ledger.chain.signer.Web3Signer;
import io.heirloom.ledger.chain.signer.aws.KmsSigner;
import java.time.InstantSource;

/** The signer that the configuration asks for. */
final class Signers {

    private Signers() {}

    static TransactionSigner of(ChainConfig config) {
        SignerConfig signer = config.signer();
        return switch (signer.kind()) {
            case LOCAL -> new LocalKeySigner(config.privateKey());
            case WEB3SIGNER -> new Web3Signer(signer);
            case AWS_KMS -> new KmsSigner(signer, System.getenv(), InstantSource.system());
        };
    }
}
