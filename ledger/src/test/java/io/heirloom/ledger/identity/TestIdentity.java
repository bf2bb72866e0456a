package io.heirloom.ledger.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

public final class TestIdentity {

    private TestIdentity() {}

    /** The development identity. */
    public static LogIdentity identity() {
        return identities().current();
    }

    /** Of the index of that log. */
    public static LogIdentity indexIdentity() {
        return identities().ofIndex(LogConfig.DEFAULT_ORIGIN).orElseThrow();
    }

    public static LogIdentities identities() {
        return identities(LogConfig.DEFAULT_ORIGIN, null, null);
    }

    /** Of a process that is configured for one log and, unless null, for a next one that takes over at that time. */
    public static LogIdentities identities(String origin, String next, Instant from) {
        return new LogIdentities(new Config(origin, next, from), Clock.systemUTC());
    }

    private record Config(String origin, String nextOrigin, Instant from) implements LogConfig {

        @Override
        public String signingKey() {
            return LogConfig.DEVELOPMENT_KEY;
        }

        @Override
        public String mlDsaKey() {
            return LogConfig.DEVELOPMENT_ML_DSA_KEY;
        }

        @Override
        public Optional<Next> next() {
            return nextOrigin == null ? Optional.empty() : Optional.of(new Following(nextOrigin, from));
        }
    }

    private record Following(String origin, Instant from) implements LogConfig.Next {

        @Override
        public String signingKey() {
            return "bmV4dCBsb2csIGl0cyBmaXJzdCBzaWduaW5nIGtleSE=";
        }

        @Override
        public String mlDsaKey() {
            return "bmV4dCBsb2csIGl0cyBzZWNvbmQgc2lnbmluZyBrZXk=";
        }
    }
}
