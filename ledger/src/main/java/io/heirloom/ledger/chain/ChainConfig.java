package io.heirloom.ledger.chain;

import io.heirloom.ledger.chain.fee.FeeConfig;
import io.heirloom.ledger.chain.signer.SignerConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which chain heads are anchored on. Without a node or a contract the log works and anchors nothing. */
@ConfigMapping(prefix = "heirloom.ledger.chain")
public interface ChainConfig {

    /** The first account of every development node; known to everybody, refused in production. */
    String DEVELOPMENT_KEY = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    /** The JSON-RPC address of a node. */
    Optional<URI> rpcUrl();

    /** Further nodes, asked in this order while those before them fail. */
    Optional<List<URI>> fallbackRpcUrls();

    /** The address of the log's contract. */
    Optional<String> contract();

    /** The chain that the node must be on; a node of another chain is not used. */
    @WithDefault("31337")
    long chainId();

    /** The secp256k1 key of the signer kind {@code local}, as 0x and 64 hexadecimal digits. */
    @WithDefault(DEVELOPMENT_KEY)
    String privateKey();

    /** Who signs. */
    SignerConfig signer();

    /** What may be paid. */
    FeeConfig fees();

    /** How long one call to the node may take. */
    @WithDefault("5s")
    Duration timeout();

    /** After how many blocks on top an anchor is final, for chains without the tag "finalized"; by default the tag decides. */
    Optional<Long> confirmations();
}
