package io.heirloom.ledger.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "heirloom.ledger.log")
public interface LogConfig {

    /** The signing key that everybody knows; for development, refused in production. */
    String DEVELOPMENT_KEY = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgbG9nIGtleSAwMDE=";

    String DEFAULT_ORIGIN = "log.heirloom.example/2026";

    /** The origin line of every checkpoint and the name of the key; a new one each year: small logs, clean change of keys. */
    @WithDefault(DEFAULT_ORIGIN)
    String origin();

    /** The log's Ed25519 key: base64 of its 32 secret bytes (RFC 8032). */
    @WithDefault(DEVELOPMENT_KEY)
    String signingKey();
}
