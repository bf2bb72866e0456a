package io.heirloom.journal.relay;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** An event that Kafka has not acknowledged yet. */
record WaitingEvent(UUID id, UUID stream, String leafClass, byte[] leaf, byte[] message, String traceParent, int lane) {

    static WaitingEvent of(Row row) {
        return new WaitingEvent(
                row.getUUID("id"),
                row.getUUID("stream"),
                row.getString("leaf_class"),
                row.getBuffer("leaf").getBytes(),
                row.getBuffer("message").getBytes(),
                row.getString("trace_parent"),
                row.getInteger("lane"));
    }
}
