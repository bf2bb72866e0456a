package io.heirloom.gateway.model;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to modelRegister.")
public record ModelRegisterPayload(
        @Description("The registered model.") ProductModel model,
        @NonNull @Description("Why nothing was registered.") List<@NonNull UserError> userErrors) {}
