package io.heirloom.ledger.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.Optional;

@ConfigMapping(prefix = "heirloom.ledger.log")
public interface LogConfig {

    /** The signing keys that everybody knows; for development, refused in production. */
    String DEVELOPMENT_KEY = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgbG9nIGtleSAwMDE=";

    String DEVELOPMENT_ML_DSA_KEY = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgbG9nIGtleSAwMDI=";

    String DEFAULT_ORIGIN = "log.heirloom.example/2026";

    /** The origin line of every checkpoint and the name of the keys; a new one each year: small logs, clean change of keys. */
    @WithDefault(DEFAULT_ORIGIN)
    String origin();

    /** The log's Ed25519 key: base64 of its 32 secret bytes (RFC 8032). */
    @WithDefault(DEVELOPMENT_KEY)
    String signingKey();

    /** The log's ML-DSA-44 key: base64 of its 32-byte seed (FIPS 204). */
    @WithDefault(DEVELOPMENT_ML_DSA_KEY)
    String mlDsaKey();

    /** The log that follows. Once it has taken over, its settings move to the ones above and this group goes. */
    Optional<Next> next();

    interface Next {
        /** Its origin; an origin is never used twice. */
        String origin();

        /** From then on leaves go to this log; the one before ends with its last head. A time in the past means at once. */
        Instant from();

        /** Its Ed25519 key, as above. */
        String signingKey();

        /** Its ML-DSA-44 key, as above. */
        String mlDsaKey();
    }
}
