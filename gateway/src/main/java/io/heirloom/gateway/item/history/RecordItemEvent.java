package io.heirloom.gateway.item.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordItemEvent(
        UUID id,
        String bizStep,
        String disposition,
        Instant eventTime,
        String readPoint,
        String note,
        Wrong errorDeclaration) {

    static RecordItemEvent of(UUID id, ItemEventRecordInput input) {
        return new RecordItemEvent(
                id,
                input.bizStep(),
                input.disposition(),
                input.eventTime(),
                input.readPoint(),
                input.note(),
                Wrong.of(input.errorDeclaration()));
    }

    /** Which event was wrong, and how. */
    @RegisterForReflection
    record Wrong(UUID eventId, String reason) {
        static Wrong of(ErrorDeclarationInput input) {
            return input == null
                    ? null
                    : new Wrong(GlobalId.read(ItemEvent.TYPE, input.eventId(), "errorDeclaration"), input.reason());
        }
    }
}
