package io.heirloom.ledger.chain.fee;

import java.math.BigInteger;

/** What a transaction offers for each unit of gas, in wei. On chains without a base fee both are the gas price. */
public record Fees(BigInteger maxFee, BigInteger tip) {

    // Nodes ask for a tenth more before they replace a transaction; an eighth more is above that after any rounding.
    private static final BigInteger EIGHT = BigInteger.valueOf(8);
    private static final BigInteger NINE = BigInteger.valueOf(9);

    public Fees {
        if (tip.signum() < 0 || maxFee.compareTo(tip) < 0) {
            throw new IllegalArgumentException("The tip is part of the fee: " + maxFee + ", " + tip);
        }
    }

    /** Enough to take the place of a transaction with those fees, and no less than these. */
    public Fees raisedAbove(Fees former) {
        return new Fees(maxFee.max(raised(former.maxFee)), tip.max(raised(former.tip)));
    }

    /** The rule for a transaction that takes the place of another with the same nonce: both fees at least 12.5 % higher. */
    public boolean mayReplace(Fees former) {
        return maxFee.compareTo(raised(former.maxFee)) >= 0 && tip.compareTo(raised(former.tip)) >= 0;
    }

    public boolean within(BigInteger cap) {
        return maxFee.compareTo(cap) <= 0;
    }

    private static BigInteger raised(BigInteger fee) {
        BigInteger eighthMore = fee.multiply(NINE).add(BigInteger.valueOf(7)).divide(EIGHT);
        return eighthMore.max(fee.add(BigInteger.ONE));
    }
}
