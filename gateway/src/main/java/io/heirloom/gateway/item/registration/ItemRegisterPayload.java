package io.heirloom.gateway.item.registration;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.item.Item;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to itemRegister.")
public record ItemRegisterPayload(
        @Description("The registered piece.") Item item,
        @NonNull @Description("Why nothing was registered.") List<@NonNull UserError> userErrors) {}
