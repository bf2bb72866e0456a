package io.heirloom.consent.pseudonym;

import io.smallrye.config.ConfigMapping;

/** The secret behind the pairwise pseudonyms. */
@ConfigMapping(prefix = "heirloom.consent.pseudonym")
interface PseudonymConfig {

    /** Base64 of 32 random bytes. Changing it renames every owner towards everybody. */
    String key();
}
