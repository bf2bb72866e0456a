package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.contract.ChainHead;
import io.heirloom.ledger.chain.contract.ContractCalls;
import io.heirloom.ledger.chain.fee.FeeMarket;
import io.heirloom.ledger.chain.fee.Fees;
import io.heirloom.ledger.chain.node.Block;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.ledger.chain.node.Receipt;
import io.heirloom.ledger.chain.node.Refusal;
import io.heirloom.ledger.chain.node.RpcException;
import io.heirloom.ledger.chain.signer.SignedTransaction;
import io.heirloom.ledger.chain.signer.TransactionSigner;
import io.heirloom.ledger.chain.signer.UnsignedTransaction;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;
import java.util.Optional;

/** One node that was found fit, for one piece of work. */
public final class ChainConnection {

    private final Ethereum node;
    private final String contract;
    private final ChainConfig config;
    private final TransactionSigner signer;
    private final FeeMarket market;

    ChainConnection(Ethereum node, String contract, ChainConfig config, TransactionSigner signer) {
        this.node = node;
        this.contract = contract;
        this.config = config;
        this.signer = signer;
        this.market = new FeeMarket(config.fees());
    }

    public Uni<ChainHead> head() {
        return node.read(contract, ContractCalls.latest()).map(ContractCalls::head);
    }

    /** The root that the contract holds for this size; 32 zero bytes where it holds none. */
    public Uni<byte[]> root(long size) {
        return node.read(contract, ContractCalls.rootOf(size));
    }

    /** The account that pays. */
    public Uni<String> account() {
        return signer.address();
    }

    /** How many transactions of the account have been mined, which is the nonce of its next. */
    public Uni<Long> transactionCount() {
        return signer.address().chain(node::transactionCount);
    }

    public Uni<BigInteger> balance() {
        return signer.address().chain(node::balance);
    }

    /** Signs an anchor at what the market asks. Fails, and signs nothing, where the contract would refuse it. */
    public Uni<SignedTransaction> sign(long nonce, AnchorCall call) {
        return market.fees(node).chain(fees -> sign(nonce, call, fees));
    }

    /** Signs it again, to take the place of a transaction that nobody mines. */
    public Uni<SignedTransaction> replace(SignedTransaction former, AnchorCall call) {
        return market.raisedAbove(node, former.fees())
                .chain(fees -> sign(former.nonce(), call, fees))
                .invoke(replacement -> {
                    if (!replacement.fees().mayReplace(former.fees())) {
                        throw new IllegalStateException(
                                "A replacement must offer an eighth more than " + former.fees());
                    }
                });
    }

    /** What one unit of gas would be offered now. */
    public Uni<Fees> fees() {
        return market.fees(node);
    }

    /** Sends the bytes; that the network has them already is as good. */
    public Uni<Void> send(SignedTransaction transaction) {
        return node.send(transaction.raw())
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof RpcException refused && refused.refusal() == Refusal.KNOWN)
                .recoverWithNull();
    }

    public Uni<Optional<Receipt>> receipt(String transactionHash) {
        return node.receipt(transactionHash);
    }

    /** The block of that number on the chain as this node sees it now; empty where it has not come so far. */
    public Uni<Optional<Block>> block(long number) {
        return node.block(Hex.of(number));
    }

    /** The newest block that will not be taken back; below zero before there is one. */
    public Uni<Long> finalBlock() {
        return config.confirmations()
                .map(depth -> node.latest().map(block -> block.number() - depth))
                .orElseGet(() -> node.block(Ethereum.FINALIZED)
                        .map(block -> block.map(Block::number).orElse(-1L)));
    }

    private Uni<SignedTransaction> sign(long nonce, AnchorCall call, Fees fees) {
        byte[] data = ContractCalls.anchor(call.size(), call.root(), call.proof());
        return signer.address()
                .chain(account -> node.gas(account, contract, data))
                .onFailure(RpcException.class)
                .transform(ChainConnection::explained)
                // What is not used is not paid; the state may change a little until it is mined.
                .map(gas -> new UnsignedTransaction(
                        market.kind(), config.chainId(), nonce, gas + gas / 4, contract, data, fees))
                .chain(signer::sign);
    }

    /** A refusal of the contract, in its own words. */
    private static Throwable explained(Throwable failure) {
        return failure instanceof RpcException refused && refused.refusal() == Refusal.REVERTED
                ? new HeadRefusedException(ContractCalls.error(refused.data()))
                : failure;
    }
}
