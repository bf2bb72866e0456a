package io.heirloom.ledger.chain.contract;

import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.node.Receipt;
import io.heirloom.ledger.chain.signer.TransactionSigner;
import io.heirloom.ledger.chain.signer.UnsignedTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ContractUtils;

/** Puts a log's contract on a chain, once per key and log: if one of the key's first transactions made it already, that one is used. */
public final class ContractDeployment {

    private static final long FIRST_TRANSACTIONS = 32;
    private static final long GAS_LIMIT = 3_000_000;
    private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final long LOOKS = 300;

    private final Ethereum node;
    private final TransactionSigner signer;
    private final ContractArtifact artifact = ContractArtifact.load();

    public ContractDeployment(Ethereum node, TransactionSigner signer) {
        this.node = node;
        this.signer = signer;
    }

    /** The address of the contract. The roles go to the signer's own account where none is named. */
    public Uni<String> deploy(String origin, Optional<String> admin, Optional<String> anchorer) {
        return signer.address().chain(own -> node.transactionCount(own)
                .chain(count -> existing(own, origin, 0, Math.min(count, FIRST_TRANSACTIONS))
                        .chain(found -> found.map(Uni.createFrom()::item)
                                .orElseGet(() -> create(
                                        own,
                                        count,
                                        ContractCalls.constructor(origin, admin.orElse(own), anchorer.orElse(own)))))));
    }

    private Uni<Optional<String>> existing(String own, String origin, long nonce, long end) {
        if (nonce == end) {
            return Uni.createFrom().item(Optional.empty());
        }
        String address = addressAt(own, nonce);
        return node.code(address)
                .chain(code -> Arrays.equals(code, artifact.code())
                        ? node.read(address, ContractCalls.origin())
                                .map(answer -> ContractCalls.text(answer).equals(origin))
                        : Uni.createFrom().item(false))
                .chain(same ->
                        same ? Uni.createFrom().item(Optional.of(address)) : existing(own, origin, nonce + 1, end));
    }

    private Uni<String> create(String own, long nonce, byte[] arguments) {
        var creation = new ByteArrayOutputStream();
        creation.writeBytes(artifact.creation());
        creation.writeBytes(arguments);
        return node.chainId()
                .chain(chainId -> node.latest()
                        .map(block -> new Fees(block.baseFee().shiftLeft(1).add(TIP), TIP))
                        .map(fees -> new UnsignedTransaction(
                                FeeKind.EIP1559, chainId, nonce, GAS_LIMIT, null, creation.toByteArray(), fees)))
                .chain(signer::sign)
                .chain(signed -> node.send(signed.raw()))
                .chain(this::mined)
                .map(receipt -> {
                    if (!receipt.succeeded()) {
                        throw new IllegalStateException("The transaction that creates the contract failed");
                    }
                    return addressAt(own, nonce);
                });
    }

    private Uni<Receipt> mined(String transactionHash) {
        return Multi.createFrom()
                .ticks()
                .every(BETWEEN_LOOKS)
                .onOverflow()
                .drop()
                .select()
                .first(LOOKS)
                .onItem()
                .transformToUniAndConcatenate(_ -> node.receipt(transactionHash))
                .select()
                .where(Optional::isPresent)
                .toUni()
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("The chain did not mine the contract in time"))
                .map(Optional::orElseThrow);
    }

    private static String addressAt(String own, long nonce) {
        return ContractUtils.generateContractAddress(own, BigInteger.valueOf(nonce));
    }
}
