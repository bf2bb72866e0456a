package io.heirloom.consent.receipt;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The key that signs consent records and receipts. */
@ConfigMapping(prefix = "heirloom.consent.signing")
interface SigningConfig {

    /** Name of the signing key, as in the {@code kid} of every signature. */
    String keyId();

    /** Base64url of the 32-byte Ed25519 private key. */
    String privateKey();

    /** Base64url of the 32-byte Ed25519 public keys by name: the present one and all retired ones, so that old receipts stay verifiable. */
    Map<String, String> publicKeys();
}
