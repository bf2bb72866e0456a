package io.heirloom.e2e.operations;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A span as a collector receives it.
 *
 * @param texts all that it says, names and attributes and events, to look for words in
 */
record Span(String service, String traceId, String name, int kind, Map<String, String> attributes, List<String> texts) {

    static final int SERVER = 2;
    static final int CLIENT = 3;
    static final int PRODUCER = 4;
    static final int CONSUMER = 5;

    static Span of(String service, Protobuf span) {
        var attributes = new HashMap<String, String>();
        for (Protobuf attribute : span.messages(9)) {
            attributes.put(
                    attribute.text(1),
                    attribute.messages(2).getFirst().texts().stream()
                            .findFirst()
                            .orElse(""));
        }
        String traceId = HexFormat.of().formatHex(span.bytes(1));
        return new Span(service, traceId, span.text(5), (int) span.number(6), attributes, span.texts());
    }

    boolean isOfDatabase() {
        return attributes.containsKey("db.system") || attributes.containsKey("db.system.name");
    }
}
