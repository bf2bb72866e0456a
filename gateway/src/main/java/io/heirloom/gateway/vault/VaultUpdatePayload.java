package io.heirloom.gateway.vault;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to vaultUpdate. It repeats nothing personal.")
public record VaultUpdatePayload(
        @Description("The new version of the vault.") Integer version,
        @NonNull @Description("Why nothing was stored.") List<@NonNull UserError> userErrors) {}
