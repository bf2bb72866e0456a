package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to itemRegister.")
public record ItemRegisterPayload(
        @Description("The registered piece.") Item item,
        @NonNull @Description("Why nothing was registered.") List<@NonNull UserError> userErrors) {}
