package io.heirloom.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes that a key of each type signs. */
final class SignedMessage {

    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 255;

    private SignedMessage() {}

    /** @throws IllegalArgumentException when a key of this type cannot sign this text at that time */
    static byte[] of(SignatureType type, String signer, String text, long unixSeconds) {
        if (unixSeconds < 0) {
            throw new IllegalArgumentException("A time before 1970 or after the end of these formats");
        }
        return switch (type) {
            case ED25519 -> bytes(text);
            case ED25519_COSIGNATURE -> bytes("cosignature/v1\ntime " + unixSeconds + "\n" + text);
            case ML_DSA_44 -> subtree(signer, Checkpoint.parseExtended(text), unixSeconds);
        };
    }

    private static byte[] subtree(String signer, Checkpoint head, long unixSeconds) {
        byte[] name = named(signer);
        byte[] origin = named(head.origin());
        return ByteBuffer.allocate(SUBTREE_LABEL.length
                        + 1
                        + name.length
                        + Long.BYTES
                        + 1
                        + origin.length
                        + 2 * Long.BYTES
                        + head.root().length)
                .put(SUBTREE_LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(unixSeconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(head.size())
                .put(head.root())
                .array();
    }

    private static byte[] named(String name) {
        byte[] bytes = bytes(name);
        if (bytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException("A name longer than " + LONGEST_NAME + " bytes");
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
