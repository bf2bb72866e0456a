package io.heirloom.ledger.chain;

import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;

/** The chain and the contract on it, as the anchorer uses them. */
public final class AnchorChain {

    private static final BigInteger TIP = BigInteger.valueOf(1_000_000_000);
    // Far above what a proof for any tree costs; only what is used is paid.
    private static final BigInteger GAS_LIMIT = BigInteger.valueOf(400_000);

    private final Ethereum node;
    private final String contract;
    private final long chainId;
    private final Optional<Long> confirmations;
    private final TransactionSigner signer;

    private AnchorChain(
            Ethereum node, String contract, long chainId, Optional<Long> confirmations, TransactionSigner signer) {
        this.node = node;
        this.contract = contract;
        this.chainId = chainId;
        this.confirmations = confirmations;
        this.signer = signer;
    }

    /** Empty where no chain is configured. */
    public static Optional<AnchorChain> of(ChainConfig config) {
        return config.rpcUrl().flatMap(url -> config.contract()
                .map(contract -> new AnchorChain(
                        new Ethereum(url, config.timeout()),
                        contract.toLowerCase(Locale.ROOT),
                        config.chainId(),
                        config.confirmations(),
                        new LocalKeySigner(config.privateKey()))));
    }

    public long chainId() {
        return chainId;
    }

    /** The contract's address in lower case. */
    public String contract() {
        return contract;
    }

    /** Fails unless the node answers, is on the configured chain, and the contract is there. */
    public Uni<Void> check() {
        return node.chainId()
                .invoke(found -> {
                    if (found != chainId) {
                        throw new IllegalStateException("the node is on chain " + found + ", not on " + chainId);
                    }
                })
                .chain(() -> node.code(contract))
                .invoke(code -> {
                    if (code.length == 0) {
                        throw new IllegalStateException("there is no contract at " + contract);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<ChainHead> head() {
        return node.read(contract, ContractCalls.latest()).map(ContractCalls::head);
    }

    /** How many transactions of the sender have been mined, which is the nonce of the next. */
    public Uni<Long> transactionCount() {
        return node.transactionCount(signer.address());
    }

    public Uni<SignedTransaction> sign(long nonce, long size, byte[] root, List<byte[]> proof) {
        return node.block(Ethereum.LATEST).chain(block -> {
            BigInteger maxFee = block.baseFee().shiftLeft(1).add(TIP);
            var transaction = RawTransaction.createTransaction(
                    chainId,
                    BigInteger.valueOf(nonce),
                    GAS_LIMIT,
                    contract,
                    BigInteger.ZERO,
                    Hex.of(ContractCalls.anchor(size, root, proof)),
                    TIP,
                    maxFee);
            return signer.sign(transaction)
                    .map(bytes -> new SignedTransaction(nonce, Hex.of(bytes), Hex.of(Hash.sha3(bytes)), maxFee, TIP));
        });
    }

    /** Sends the bytes; that the network has them already is as good. */
    public Uni<Void> send(SignedTransaction transaction) {
        return node.send(transaction.raw())
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof RpcException refusal && refusal.alreadyKnown())
                .recoverWithNull();
    }

    public Uni<Optional<Receipt>> receipt(String transactionHash) {
        return node.receipt(transactionHash);
    }

    /** The newest block that will not be taken back. */
    public Uni<Long> finalBlock() {
        return confirmations
                .map(depth -> node.block(Ethereum.LATEST).map(block -> block.number() - depth))
                .orElseGet(() -> node.block(Ethereum.FINALIZED).map(Block::number));
    }
}
