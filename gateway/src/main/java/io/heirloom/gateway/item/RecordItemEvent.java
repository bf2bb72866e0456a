package io.heirloom.gateway.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordItemEvent(UUID id, String bizStep, String disposition, Instant eventTime, String readPoint, String note) {

    static RecordItemEvent of(UUID id, ItemEventRecordInput input) {
        return new RecordItemEvent(
                id, input.bizStep(), input.disposition(), input.eventTime(), input.readPoint(), input.note());
    }
}
