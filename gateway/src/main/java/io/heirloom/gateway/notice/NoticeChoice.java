package io.heirloom.gateway.notice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("The two buttons of a decision. They carry the same weight and none is chosen beforehand.")
public record NoticeChoice(
        @NonNull @Description("What the button that grants says.")
        String grantLabel,

        @NonNull @Description("What the button that refuses says.")
        String refuseLabel) {}
