package io.heirloom.gateway.item.history;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ItemEventRecordInput")
@Description("Something that happened to a piece.")
public record ItemEventRecordInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("CBV business step, such as inspecting.")
        String bizStep,

        @NonNull @Description("CBV disposition after the event.")
        String disposition,

        @NonNull @Description("When it happened.") Instant eventTime,
        @Description("GLN of the place.") String readPoint,
        @Description("A remark; must name no person.") String note,

        @Description("The earlier event that this one corrects, recorded by the same organisation.")
        ErrorDeclarationInput errorDeclaration) {}
