package io.heirloom.gateway.model;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to modelRegister.")
public record ModelRegisterPayload(
        @Description("The registered model.") ProductModel model,
        @NonNull @Description("Why nothing was registered.") List<@NonNull UserError> userErrors) {}
