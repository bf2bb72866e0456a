package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Wraps keys, and other short secrets of the service, under the key-encryption key of the configuration. Wrapped bytes name their key, so
 * a new key can be put in place while the former still opens what it wrapped. Each context has its own derived key.
 */
@ApplicationScoped
public class KeyEncryption {

    private static final byte[] SALT = "heirloom/key-encryption/v1".getBytes(US_ASCII);

    private final String currentId;
    private final Map<String, byte[]> keys;

    KeyEncryption(JournalConfig config) {
        currentId = config.keyEncryptionKeyId();
        Map<String, byte[]> all = new HashMap<>();
        config.formerKeys().forEach((id, key) -> all.put(id, decode(id, key)));
        all.put(currentId, decode(currentId, config.keyEncryptionKey()));
        keys = Map.copyOf(all);
    }

    public byte[] randomKey() {
        return Seal.randomKey();
    }

    public byte[] wrap(String context, byte[] secret) {
        byte[] id = currentId.getBytes(UTF_8);
        byte[] sealed = Seal.close(derived(currentId, context), context.getBytes(UTF_8), secret);
        return ByteBuffer.allocate(1 + id.length + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(sealed)
                .array();
    }

    public byte[] unwrap(String context, byte[] wrapped) {
        ByteBuffer buffer = ByteBuffer.wrap(wrapped);
        byte[] id = new byte[buffer.get()];
        buffer.get(id);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return Seal.open(derived(new String(id, UTF_8), context), context.getBytes(UTF_8), sealed)
                .orElseThrow(() -> new IllegalStateException("A wrapped key does not open: " + context));
    }

    private byte[] derived(String id, String context) {
        byte[] key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("heirloom.journal.former-keys lacks the key named " + id);
        }
        return Hmac.derive(key, SALT, context.getBytes(UTF_8));
    }

    private static byte[] decode(String id, String base64) {
        if (id.isEmpty() || id.getBytes(UTF_8).length > Byte.MAX_VALUE) {
            throw new IllegalStateException("heirloom.journal.key-encryption-key-id takes 1 to 127 bytes");
        }
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != Seal.KEY_BYTES) {
            throw new IllegalStateException("A key-encryption key is 32 bytes in base64: " + id);
        }
        return key;
    }
}
