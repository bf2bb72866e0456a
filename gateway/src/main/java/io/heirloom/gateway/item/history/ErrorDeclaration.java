package io.heirloom.gateway.item.history;

import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("States that an earlier event of the same piece was wrong. That event stays readable.")
public record ErrorDeclaration(
        @Ignore UUID eventId,

        @NonNull @Description("What was wrong: did_not_occur or incorrect_data.")
        String reason) {

    @Id
    @NonNull
    @Description("Global id of the wrong event.")
    public String getWrongEventId() {
        return GlobalId.of(ItemEvent.TYPE, eventId);
    }
}
