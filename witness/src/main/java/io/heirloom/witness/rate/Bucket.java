package io.heirloom.witness.rate;

/** Tokens of one address: a request takes one, time gives them back. Not thread-safe. */
final class Bucket {

    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private long at;

    Bucket(int perSecond, int burst, long nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.at = nanoTime;
    }

    boolean take(long nanoTime) {
        tokens = Math.min(burst, tokens + (nanoTime - at) / NANOS * perSecond);
        at = nanoTime;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
