package io.heirloom.gateway.notice;

import io.heirloom.gateway.party.OrganisationKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("A party that a notice names.")
public record NoticeParty(
        @NonNull @Description("Brand or dealer.") OrganisationKind kind,
        @Ignore UUID id,
        @Description("Its name.") String name,
        @Description("Its address.") String address,
        @Description("Whom to write to.") String contact,
        @Description("An e-mail address.") String email,
        @Description("A web address.") String url) {}
