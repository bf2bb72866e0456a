package io.heirloom.gateway.item.history;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ErrorDeclarationInput")
@Description("States that an earlier event of the same piece was wrong. That event stays readable.")
public record ErrorDeclarationInput(
        @Id @NonNull @Description("Global id of the wrong event.")
        String eventId,

        @NonNull @Description("What was wrong: did_not_occur or incorrect_data.")
        String reason) {}
