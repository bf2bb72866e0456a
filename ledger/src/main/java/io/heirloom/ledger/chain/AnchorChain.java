package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.contract.ChainHead;
import io.heirloom.ledger.chain.contract.ContractCalls;
import io.heirloom.ledger.chain.node.Ethereum;
import io.heirloom.ledger.chain.node.NodeAwayException;
import io.heirloom.ledger.chain.node.Nodes;
import io.heirloom.ledger.chain.node.Refusal;
import io.heirloom.ledger.chain.node.RpcException;
import io.heirloom.ledger.chain.signer.TransactionSigner;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The chain and the contract on it, as configured. */
public final class AnchorChain {

    private final ChainConfig config;
    private final String contract;
    private final Nodes nodes;
    private final TransactionSigner signer;

    private AnchorChain(ChainConfig config, URI url, String contract, InstantSource clock) {
        this.config = config;
        this.contract = contract.toLowerCase(Locale.ROOT);
        this.signer = Signers.of(config);
        List<Ethereum> all = Stream.concat(
                        Stream.of(url), config.fallbackRpcUrls().stream().flatMap(List::stream))
                .map(each -> new Ethereum(each, config.timeout()))
                .toList();
        this.nodes = new Nodes(all, clock);
    }

    /** Empty where no chain is configured. */
    public static Optional<AnchorChain> of(ChainConfig config) {
        return of(config, InstantSource.system());
    }

    public static Optional<AnchorChain> of(ChainConfig config, InstantSource clock) {
        return config.rpcUrl()
                .flatMap(url -> config.contract().map(contract -> new AnchorChain(config, url, contract, clock)));
    }

    public long chainId() {
        return config.chainId();
    }

    /** The contract's address in lower case. */
    public String contract() {
        return contract;
    }

    /** The last head that the contract holds, whatever log it is for. */
    public Uni<ChainHead> head() {
        return nodes.first(this::onOurChain).chain(node -> connection(node).head());
    }

    /**
     * Work with one node that answers, is on the configured chain, and has there the contract of the log with this origin. One node for all of it,
     * since two may stand at different blocks; if it goes away meanwhile, the next try prefers another.
     */
    public <T> Uni<T> with(String origin, Function<ChainConnection, Uni<T>> work) {
        return nodes.first(node -> onOurChain(node).chain(() -> ofLog(node, origin)))
                .chain(node -> work.apply(connection(node))
                        .onFailure(NodeAwayException.class)
                        .invoke(failure -> nodes.failed(node, failure)));
    }

    private ChainConnection connection(Ethereum node) {
        return new ChainConnection(node, contract, config, signer);
    }

    private Uni<Void> onOurChain(Ethereum node) {
        return node.chainId()
                .invoke(found -> {
                    if (found != chainId()) {
                        throw new WrongChainException(
                                WrongChainException.Kind.CHAIN,
                                node.place() + " is on chain " + found + ", not on " + chainId());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> ofLog(Ethereum node, String origin) {
        return node.read(contract, ContractCalls.origin())
                .onFailure(failure -> failure instanceof RpcException refused && refused.refusal() == Refusal.REVERTED)
                .recoverWithItem(new byte[0])
                .invoke(answer -> {
                    if (answer.length == 0) {
                        throw new WrongChainException(
                                WrongChainException.Kind.CONTRACT, "there is no contract of a log at " + contract);
                    }
                    String found = ContractCalls.text(answer);
                    if (!found.equals(origin)) {
                        throw new WrongChainException(
                                WrongChainException.Kind.ORIGIN,
                                "the contract is of the log " + found + ", not of " + origin);
                    }
                })
                .replaceWithVoid();
    }
}
