package io.heirloom.gateway.consent.receipt;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A public key that receipts are signed with, in the terms of a JSON Web Key.")
public record ReceiptKey(
        @NonNull @Description("Its id, as receipts name it.")
        String kid,

        @NonNull @Description("Key type, OKP.") String kty,
        @NonNull @Description("Curve, Ed25519.") String crv,
        @NonNull @Description("Algorithm, EdDSA.") String alg,
        @NonNull @Description("The key, base64url.") String x) {}
