package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.vault.DataCategory;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AccessRequestGrantInput")
@Description("The owner's yes.")
public record AccessRequestGrantInput(
        @NonNull @Description("SHA-256 in hex of the notice she read.")
        String noticeSha256,

        @NonNull @Description("What she allows, all or part of what was asked.")
        List<@NonNull DataCategory> categories,

        @Description("Whether the addresses themselves may be shown; else messages go through the suite.")
        boolean shareAddress) {}
