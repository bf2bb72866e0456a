package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.error.UserError;

@Description("The answer to itemEventRecord.")
public record ItemEventRecordPayload(
        @Description("The recorded event.") ItemEvent event,
        @NonNull @Description("Why nothing was recorded.") List<@NonNull UserError> userErrors) {}
