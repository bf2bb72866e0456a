package io.heirloom.journal.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
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

    private static final String MAC = "mac/";

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
        byte[] header = header();
        byte[] sealed = Seal.close(derived(currentId, context), context.getBytes(UTF_8), secret);
        return ByteBuffer.allocate(header.length + sealed.length)
                .put(header)
                .put(sealed)
                .array();
    }

    /** Whether there may be anything still wrapped under a key that is to go. */
    public boolean hasFormerKeys() {
        return keys.size() > 1;
    }

    /** How everything begins that is wrapped under the present key. */
    public byte[] header() {
        byte[] id = currentId.getBytes(UTF_8);
        return ByteBuffer.allocate(1 + id.length).put((byte) id.length).put(id).array();
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

    /** A keyed hash, for what may be compared but not guessed. */
    public byte[] mac(String context, byte[] data) {
        return Hmac.sha256(derived(currentId, MAC + context), data);
    }

    /** Whether this is the keyed hash of the data under the present key or a former one. */
    public boolean isMac(String context, byte[] data, byte[] mac) {
        return keys.keySet().stream()
                .anyMatch(id -> MessageDigest.isEqual(Hmac.sha256(derived(id, MAC + context), data), mac));
    }

    /** The same secret under the present key. */
    public byte[] rewrap(String context, byte[] wrapped) {
        return wrap(context, unwrap(context, wrapped));
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
