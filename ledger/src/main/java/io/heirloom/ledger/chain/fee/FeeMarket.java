package io.heirloom.ledger.chain.fee;

import io.heirloom.ledger.chain.node.Block;
import io.heirloom.ledger.chain.node.Ethereum;
import io.smallrye.mutiny.Uni;
import java.math.BigInteger;

/** What a transaction should offer now. */
public final class FeeMarket {

    private final FeeConfig config;

    public FeeMarket(FeeConfig config) {
        this.config = config;
    }

    /** Enough for the next blocks, even if the base fee doubles; never above the cap. Fails where the cap is below what the chain asks. */
    public Uni<Fees> fees(Ethereum node) {
        return switch (config.kind()) {
            case LEGACY -> node.gasPrice().map(price -> capped(price, price, price));
            case EIP1559 -> node.latest().chain(block -> tip(node).map(tip -> withBaseFee(block, tip)));
        };
    }

    /** At least what the market asks and what the rule for replacements asks; fails where that is above the cap. */
    public Uni<Fees> raisedAbove(Ethereum node, Fees former) {
        return fees(node).map(now -> now.raisedAbove(former)).invoke(raised -> {
            if (!raised.within(config.cap())) {
                throw new FeeCapException(
                        "a replacement would have to offer " + raised.maxFee() + " wei for each gas", config);
            }
        });
    }

    public FeeKind kind() {
        return config.kind();
    }

    /** Not every node suggests a tip. */
    private Uni<BigInteger> tip(Ethereum node) {
        return node.suggestedTip().onFailure().recoverWithItem(BigInteger.ZERO).map(config.leastTip()::max);
    }

    private Fees withBaseFee(Block block, BigInteger tip) {
        BigInteger least = block.baseFee().add(tip);
        return capped(least, block.baseFee().add(least), tip);
    }

    private Fees capped(BigInteger least, BigInteger wanted, BigInteger tip) {
        if (least.compareTo(config.cap()) > 0) {
            throw new FeeCapException("the chain asks " + least + " wei for each gas", config);
        }
        return new Fees(wanted.min(config.cap()), tip);
    }
}
