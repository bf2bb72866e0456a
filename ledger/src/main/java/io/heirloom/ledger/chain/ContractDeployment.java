package io.heirloom.ledger.chain;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.RawTransaction;

/** Puts the contract on a chain, once per key: if one of the key's first transactions made it already, that one is used. */
final class ContractDeployment {

    private static final long FIRST_TRANSACTIONS = 32;
    private static final BigInteger GAS_LIMIT = BigInteger.valueOf(3_000_000);
    private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final long LOOKS = 300;

    private final Ethereum node;
    private final TransactionSigner signer;
    private final ContractArtifact artifact = ContractArtifact.load();

    ContractDeployment(Ethereum node, TransactionSigner signer) {
        this.node = node;
        this.signer = signer;
    }

    /** The address of the contract; admin and anchorer are the key's own address. */
    Uni<String> deploy(String origin) {
        return node.transactionCount(signer.address()).chain(count -> existing(0, Math.min(count, FIRST_TRANSACTIONS))
                .chain(found -> found.map(Uni.createFrom()::item).orElseGet(() -> create(count, origin))));
    }

    private Uni<Optional<String>> existing(long nonce, long end) {
        if (nonce == end) {
            return Uni.createFrom().item(Optional.empty());
        }
        String address = addressAt(nonce);
        return node.code(address)
                .chain(code -> Arrays.equals(code, artifact.code())
                        ? Uni.createFrom().item(Optional.of(address))
                        : existing(nonce + 1, end));
    }

    private Uni<String> create(long nonce, String origin) {
        return node.chainId()
                .chain(chainId -> node.block(Ethereum.LATEST)
                        .chain(block -> signer.sign(RawTransaction.createTransaction(
                                chainId,
                                BigInteger.valueOf(nonce),
                                GAS_LIMIT,
                                null,
                                BigInteger.ZERO,
                                Hex.of(creation(origin)),
                                TIP,
                                block.baseFee().shiftLeft(1).add(TIP)))))
                .chain(bytes -> node.send(Hex.of(bytes)))
                .chain(this::mined)
                .map(receipt -> {
                    if (!receipt.succeeded()) {
                        throw new IllegalStateException("The transaction that creates the contract failed");
                    }
                    return addressAt(nonce);
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

    private byte[] creation(String origin) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(artifact.creation());
        bytes.writeBytes(ContractCalls.constructor(origin, signer.address(), signer.address()));
        return bytes.toByteArray();
    }

    private String addressAt(long nonce) {
        return ContractUtils.generateContractAddress(signer.address(), BigInteger.valueOf(nonce));
    }
}
