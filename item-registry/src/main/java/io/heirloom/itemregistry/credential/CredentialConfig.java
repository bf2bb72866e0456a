package io.heirloom.itemregistry.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "heirloom.credential")
interface CredentialConfig {

    /** How many verdicts about signatures are kept in memory, about 300 bytes each. */
    @WithDefault("20000")
    int rememberedVerdicts();
}
