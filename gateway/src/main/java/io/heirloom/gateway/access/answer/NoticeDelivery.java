package io.heirloom.gateway.access.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("That an owner was shown a notice.")
public record NoticeDelivery(
        @NonNull @Description("SHA-256 in hex of the notice.")
        String noticeSha256,

        @Description("Its version.") int noticeVersion,
        @Description("When she was shown it.") Instant deliveredAt) {}
