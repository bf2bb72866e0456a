package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import java.time.Instant;
import org.eclipse.microprofile.graphql.NonNull;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
@Description("One event in the life of a piece, in EPCIS terms.")
public record ItemEvent(
        @NonNull @Description("CBV business step, such as commissioning or repairing.") String bizStep,
        @Description("CBV disposition after the event.") String disposition,
        @Description("When it happened.") Instant eventTime,
        @Description("When it was recorded.") Instant recordedAt,
        @Description("GLN of the place.") String readPoint,
        @Description("A remark of the recorder.") String note) {}
