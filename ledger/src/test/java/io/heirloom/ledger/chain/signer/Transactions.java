package io.heirloom.ledger.chain.signer;

import io.heirloom.ledger.TestDatabase;
import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.TestChain;
import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.fee.Fees;
import java.math.BigInteger;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Transactions to sign, and signers as the service would be configured for them. */
public final class Transactions {

    public static final long CHAIN = 31337;
    private static final String CONTRACT = "0x5fbdb2315678afecb367f032d93f642f64180aa3";

    private Transactions() {}

    public static UnsignedTransaction of(FeeKind kind, long nonce) {
        var price = BigInteger.valueOf(2_000_000_000);
        var fees = new Fees(price, kind == FeeKind.LEGACY ? price : BigInteger.valueOf(1_000_000));
        return new UnsignedTransaction(kind, CHAIN, nonce, 90_000, CONTRACT, new byte[] {1, 2, 3, (byte) nonce}, fees);
    }

    /** Signed by the development key, in this program. */
    public static SignedTransaction signedHere(UnsignedTransaction transaction) {
        return TestDatabase.get(new LocalKeySigner(ChainConfig.DEVELOPMENT_KEY).sign(transaction));
    }

    /** @param settings below {@code heirloom.ledger.chain.signer} */
    public static SignerConfig config(Map<String, String> settings) {
        var named = new HashMap<String, String>();
        settings.forEach((name, value) -> named.put("signer." + name, value));
        return TestChain.config(URI.create("http://127.0.0.1:9"), CONTRACT, named)
                .signer();
    }
}
