package io.heirloom.ledger.chain.signer;

import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.node.Hex;
import java.math.BigInteger;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.Sign.SignatureData;
import org.web3j.crypto.TransactionEncoder;

/** Everything that is signed. {@code contract} is null for the transaction that creates one. */
public record UnsignedTransaction(
        FeeKind kind, long chainId, long nonce, long gasLimit, String contract, byte[] data, Fees fees) {

    /** What the signature is over. */
    public byte[] digest() {
        return Hash.sha3(
                kind == FeeKind.LEGACY ? TransactionEncoder.encode(raw(), chainId) : TransactionEncoder.encode(raw()));
    }

    /** The bytes for the network. The signature must be of this account, in the one form that the chain accepts (low s). */
    public SignedTransaction signed(BigInteger r, BigInteger s, String account) {
        var signature = new ECDSASignature(r, s);
        if (!signature.isCanonical()) {
            throw new IllegalArgumentException("The signature is not in its low form");
        }
        byte[] digest = digest();
        for (int id = 0; id < 2; id++) {
            BigInteger key = Sign.recoverFromSignature(id, signature, digest);
            if (key != null && account.equals("0x" + Keys.getAddress(key))) {
                return signed(Sign.createSignatureData(signature, key, digest));
            }
        }
        throw new IllegalArgumentException("The signature is not of " + account);
    }

    private SignedTransaction signed(SignatureData signature) {
        SignatureData placed =
                kind == FeeKind.LEGACY ? TransactionEncoder.createEip155SignatureData(signature, chainId) : signature;
        byte[] bytes = TransactionEncoder.encode(raw(), placed);
        return new SignedTransaction(nonce, Hex.of(bytes), Hex.of(Hash.sha3(bytes)), fees);
    }

    private RawTransaction raw() {
        BigInteger count = BigInteger.valueOf(nonce);
        BigInteger limit = BigInteger.valueOf(gasLimit);
        String call = Hex.of(data);
        return switch (kind) {
            case LEGACY ->
                RawTransaction.createTransaction(count, fees.maxFee(), limit, contract, BigInteger.ZERO, call);
            case EIP1559 ->
                RawTransaction.createTransaction(
                        chainId, count, limit, contract, BigInteger.ZERO, call, fees.tip(), fees.maxFee());
        };
    }
}
