package io.heirloom.ledger.chain.node;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a node does not take a transaction. The words are those of geth, reth, erigon, nethermind, besu, anvil and the large rollups. */
public enum Refusal {
    /** The node has this very transaction already: as good as taken. */
    KNOWN(
            "already known",
            "already imported",
            "already exists",
            "alreadyknown",
            "known transaction",
            "existing tx with same hash"),
    /** A mined transaction has used the nonce. */
    NONCE_USED("nonce too low", "nonce is too low", "oldnonce", "invalid transaction nonce"),
    /** The fees are too low: for the pool, for the block's base fee, or to take the place of another transaction. */
    UNDERPRICED(
            "underpriced",
            "less than block base fee",
            "gas price too low",
            "gas price is too low",
            "feetoolow",
            "fee too low",
            "gas price below configured minimum",
            "replacementnotallowed",
            "insufficient gas price to replace"),
    /** The account cannot pay. */
    NO_FUNDS(
            "insufficient funds",
            "insufficient balance",
            "insufficientfunds",
            "upfront cost exceeds",
            "not enough funds"),
    /** The contract refuses the call. */
    REVERTED("revert"),
    OTHER;

    private final Pattern words;

    Refusal(String... words) {
        this.words = Pattern.compile(
                words.length == 0
                        ? "(?!)"
                        : Stream.of(words).map(Pattern::quote).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    static Refusal of(String message) {
        return Stream.of(values())
                .filter(refusal -> refusal.words.matcher(message).find())
                .findFirst()
                .orElse(OTHER);
    }
}
