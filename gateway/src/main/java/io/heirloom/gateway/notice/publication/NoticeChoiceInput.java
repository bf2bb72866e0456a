package io.heirloom.gateway.notice.publication;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("NoticeChoiceInput")
@Description("The two buttons of a decision. They carry the same weight and none is chosen beforehand.")
public record NoticeChoiceInput(
        @NonNull @Description("What the button that grants says.")
        String grantLabel,

        @NonNull @Description("What the button that refuses says.")
        String refuseLabel) {}
