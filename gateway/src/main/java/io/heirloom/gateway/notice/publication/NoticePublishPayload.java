package io.heirloom.gateway.notice.publication;

import io.heirloom.gateway.error.UserError;
import io.heirloom.gateway.notice.Notice;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to noticePublish.")
public record NoticePublishPayload(
        @Description("The published notice.") Notice notice,
        @NonNull @Description("Why nothing was published.") List<@NonNull UserError> userErrors) {}
