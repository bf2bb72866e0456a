package io.heirloom.gateway.item.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("One event in the life of a piece, in EPCIS terms.")
public record ItemEvent(
        @Ignore @JsonProperty("id") UUID uuid,

        @NonNull @Description("CBV business step, such as commissioning or repairing.")
        String bizStep,

        @Description("CBV disposition after the event.") String disposition,
        @Description("When it happened.") Instant eventTime,
        @Description("When it was recorded.") Instant recordedAt,

        @Description("GLN of the place; null for those who may not see the service file.")
        String readPoint,

        @Description("A remark of the recorder; null for those who may not see the service file.")
        String note,

        @Ignore @JsonProperty("recordedBy") Recorder recorder,

        @Description("The earlier event that this one corrects.")
        ErrorDeclaration errorDeclaration) {

    static final String TYPE = "ItemEvent";

    /** The organisation that recorded an event, as item-registry names it. */
    @RegisterForReflection
    public record Recorder(String kind, UUID id) {}

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
