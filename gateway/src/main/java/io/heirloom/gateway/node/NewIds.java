package io.heirloom.gateway.node;

import io.heirloom.wire.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a thing that a mutation creates: the one the client chose, else one derived from caller and idempotency key, so that a repeated
 * request names the same thing.
 */
@ApplicationScoped
public class NewIds {

    private final CurrentCaller caller;

    NewIds(CurrentCaller caller) {
        this.caller = caller;
    }

    public UUID choose(String chosen, String type, String idempotencyKey) {
        if (chosen != null) {
            return GlobalId.read(type, chosen, "id");
        }
        byte[] digest = sha256(String.join("\n", caller.get().subject(), type, idempotencyKey));
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
