package io.heirloom.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.chaos.history.Command;
import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What the history keeps of an answer: ids, numbers, whether somebody was shown, and a hash of the whole. */
final class Answers {

    private Answers() {}

    static Map<String, String> of(Command command, Reply reply) {
        if (!reply.isOk()) {
            return Map.of("code", reply.code());
        }
        JsonNode payload = reply.payload();
        return switch (command) {
            case READ_TITLE ->
                Map.of(
                        "version", payload.at("/title/version").asText(""),
                        "holds", payload.at("/title/viewerIsHolder").asText(""));
            case READ_OWNER -> Map.of("shown", Boolean.toString(showsSomebody(payload.path("ownerData"))));
            case VERIFY -> Map.of("outcome", payload.path("__typename").asText());
            default -> ofCommand(payload);
        };
    }

    /** The uuid behind an opaque id of the gateway. */
    static String uuid(String globalId) {
        String plain = new String(Base64.getUrlDecoder().decode(globalId), StandardCharsets.UTF_8);
        return plain.substring(plain.indexOf(':') + 1);
    }

    private static Map<String, String> ofCommand(JsonNode payload) {
        var answered = new HashMap<String, String>();
        byte[] hash = TreeHash.sha256().digest(payload.toString().getBytes(StandardCharsets.UTF_8));
        answered.put("hash", HexFormat.of().formatHex(hash));
        for (JsonNode made : payload) {
            if (made.path("id").isTextual()) {
                answered.put("id", uuid(made.path("id").asText()));
            }
        }
        return answered;
    }

    private static boolean showsSomebody(JsonNode data) {
        return data.hasNonNull("identity") || data.hasNonNull("contact");
    }
}
