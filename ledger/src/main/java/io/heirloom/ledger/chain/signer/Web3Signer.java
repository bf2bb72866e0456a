package io.heirloom.ledger.chain.signer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.ledger.chain.node.JsonRpc;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.util.Locale;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;

/**
 * Consensys Web3Signer, in front of a vault, an HSM or a key service: {@code eth_signTransaction} over JSON-RPC. Of its answer only the two
 * numbers of the signature are used; the transaction around them is ours, and must come out as the same bytes.
 */
public final class Web3Signer implements TransactionSigner {

    private static final String METHOD = "eth_signTransaction";

    private final JsonRpc rpc;
    private final String account;

    public Web3Signer(SignerConfig config) {
        this.rpc = new JsonRpc(config.url().orElseThrow(() -> missing("url")), config.timeout());
        this.account = config.account().orElseThrow(() -> missing("account")).toLowerCase(Locale.ROOT);
    }

    @Override
    public Uni<String> address() {
        return Uni.createFrom().item(account);
    }

    @Override
    public Uni<SignedTransaction> sign(UnsignedTransaction transaction) {
        return rpc.call(METHOD, request(transaction)).map(answer -> checked(transaction, answer.asText()));
    }

    private ObjectNode request(UnsignedTransaction transaction) {
        ObjectNode request = JsonRpc.object()
                .put("from", account)
                .put("to", transaction.contract())
                .put("gas", Hex.of(transaction.gasLimit()))
                .put("nonce", Hex.of(transaction.nonce()))
                .put("value", "0x0")
                .put("data", Hex.of(transaction.data()));
        return switch (transaction.kind()) {
            case LEGACY -> request.put("gasPrice", Hex.of(transaction.fees().maxFee()));
            case EIP1559 ->
                request.put("maxFeePerGas", Hex.of(transaction.fees().maxFee()))
                        .put("maxPriorityFeePerGas", Hex.of(transaction.fees().tip()));
        };
    }

    private SignedTransaction checked(UnsignedTransaction transaction, String raw) {
        SignedTransaction signed = transaction.signed(number(raw, true), number(raw, false), account);
        if (!signed.raw().equals(raw.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The signer signed another transaction than it was asked to");
        }
        return signed;
    }

    private static BigInteger number(String raw, boolean first) {
        try {
            if (TransactionDecoder.decode(raw) instanceof SignedRawTransaction decoded) {
                var signature = decoded.getSignatureData();
                return new BigInteger(1, first ? signature.getR() : signature.getS());
            }
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The signer answered something that is no transaction", e);
        }
        throw new IllegalArgumentException("The signer answered a transaction without a signature");
    }

    private static IllegalStateException missing(String key) {
        return new IllegalStateException("heirloom.ledger.chain.signer." + key + " is needed for Web3Signer");
    }
}
