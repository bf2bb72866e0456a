package io.heirloom.consent.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/keys")
@PermitAll
class KeysResource {

    private final Signer signer;

    KeysResource(Signer signer) {
        this.signer = signer;
    }

    @GET
    public KeySet keys() {
        return new KeySet(signer.publicKeys().entrySet().stream()
                .map(entry -> new Key("OKP", "Ed25519", "sig", "EdDSA", entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.kid().compareTo(other.kid()))
                .toList());
    }

    /** A JSON Web Key Set (RFC 7517). */
    record KeySet(List<Key> keys) {}

    /** An Ed25519 public key (RFC 8037). */
    record Key(String kty, String crv, String use, String alg, String kid, String x) {}
}
