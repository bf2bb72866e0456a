package io.heirloom.gateway.access.answer;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to accessRequestDeliver.")
public record AccessRequestDeliverPayload(
        @Description("Which notice was shown, and when.") NoticeDelivery delivery,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
