package io.heirloom.gateway.notice.publication;

import io.heirloom.gateway.party.OrganisationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("NoticePartyInput")
@Description("A party that a notice names.")
public record NoticePartyInput(
        @NonNull @Description("Brand or dealer, and which.") OrganisationInput organisation,
        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Its address.") String address,

        @NonNull @Description("Whom to write to, such as Privacy desk.")
        String contact,

        @Description("An e-mail address.") String email,
        @Description("A web address.") String url) {}
