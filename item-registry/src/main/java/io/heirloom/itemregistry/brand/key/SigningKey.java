package io.heirloom.itemregistry.brand.key;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.UUID;

/** A brand's key, unwrapped for one signature. Never stored, logged or sent. */
public record SigningKey(UUID id, String verificationMethod, PrivateKey privateKey, PublicKey publicKey) {

    @Override
    public String toString() {
        return "SigningKey[" + verificationMethod + "]";
    }
}
