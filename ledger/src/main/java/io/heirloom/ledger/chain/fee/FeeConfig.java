package io.heirloom.ledger.chain.fee;

import io.smallrye.config.WithDefault;
import java.math.BigInteger;

/** What an anchor may cost. */
public interface FeeConfig {

    /** Whether the chain has a base fee ({@code eip1559}) or one gas price ({@code legacy}). */
    @WithDefault("EIP1559")
    FeeKind kind();

    /** The most that is offered for one unit of gas, in wei. While the chain asks more, heads wait. */
    @WithDefault("500000000000")
    BigInteger cap();

    /** The least tip that is offered, in wei. */
    @WithDefault("1000000")
    BigInteger leastTip();
}
