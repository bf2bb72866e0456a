package io.heirloom.witness.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "heirloom.witness.identity")
interface IdentityConfig {

    /** Keys that everybody knows; for development, refused in production. */
    String DEVELOPMENT_ED25519 = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgd2l0bmVzcyAwMDE=";

    String DEVELOPMENT_ML_DSA_44 = "aGVpcmxvb20gZGV2ZWxvcG1lbnQgd2l0bmVzcyAwMDI=";

    String DEFAULT_NAME = "witness.heirloom.example/dealers";

    /** The name of the keys, by which policies and logs know this witness: a URL without a scheme, for ever the same. */
    @WithDefault(DEFAULT_NAME)
    String name();

    /** The key for Ed25519 cosignatures: base64 of 32 random bytes. */
    @WithDefault(DEVELOPMENT_ED25519)
    String ed25519Key();

    /** The key for ML-DSA-44 cosignatures: base64 of 32 other random bytes. */
    @WithDefault(DEVELOPMENT_ML_DSA_44)
    String mlDsa44Key();

    /** Where logs reach this witness; stands in the lines that it offers for policies. */
    Optional<URI> url();
}
