package io.heirloom.gateway.item.history;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to itemEventRecord.")
public record ItemEventRecordPayload(
        @Description("The recorded event.") ItemEvent event,
        @NonNull @Description("Why nothing was recorded.") List<@NonNull UserError> userErrors) {}
