package io.heirloom.gateway.party;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A party to a piece. A person is never named here.")
public record Party(
        @NonNull @Description("What kind of party.") PartyKind kind,
        @Ignore UUID id) {

    UUID brandId() {
        return kind == PartyKind.BRAND ? id : null;
    }

    UUID dealerId() {
        return kind == PartyKind.DEALER ? id : null;
    }
}
