package io.heirloom.itemregistry.credential;

import java.util.UUID;

/** @param document the credential as it was signed, byte for byte, JSON text */
record CredentialView(UUID itemId, String document) {

    static CredentialView of(Credential credential) {
        return new CredentialView(credential.itemId, credential.document);
    }
}
