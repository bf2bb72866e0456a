package io.heirloom.ledger.identity;

import java.time.Clock;

public final class TestIdentity {

    private TestIdentity() {}

    /** The development identity. */
    public static LogIdentity identity() {
        return new LogIdentity(
                new LogConfig() {
                    @Override
                    public String origin() {
                        return LogConfig.DEFAULT_ORIGIN;
                    }

                    @Override
                    public String signingKey() {
                        return LogConfig.DEVELOPMENT_KEY;
                    }

                    @Override
                    public String mlDsaKey() {
                        return LogConfig.DEVELOPMENT_ML_DSA_KEY;
                    }
                },
                Clock.systemUTC());
    }
}
