package io.heirloom.gateway.verification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@ApplicationScoped
public class VerificationGraph {

    private final Verifications verifications;

    VerificationGraph(Verifications verifications) {
        this.verifications = verifications;
    }

    @Query
    @PermitAll
    @Description(
            "Checks a piece by the numbers it carries. Public, no account needed. INVALID for a wrong check digit or serial.")
    public Uni<VerificationResult> verify(
            @NonNull @Description("GTIN of the model, 13 or 14 digits.") String gtin,
            @NonNull @Description("Serial number of the piece.") String serial) {
        return verifications.verify(gtin, serial).map(VerificationResult::of);
    }
}
