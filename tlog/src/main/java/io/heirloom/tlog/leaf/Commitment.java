package io.heirloom.tlog.leaf;

import io.heirloom.tlog.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** How a leaf commits to the salted parts of an event, so that each part can be shown or withheld alone. */
public final class Commitment {

    public static final int SALT_LENGTH = 32;
    private static final byte[] PART = "heirloom/part/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMIT = "heirloom/commit/v1\0".getBytes(StandardCharsets.US_ASCII);

    private Commitment() {}

    public static byte[] ofPart(byte[] salt, byte[] payload) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has 32 bytes");
        }
        MessageDigest digest = TreeHash.sha256();
        digest.update(PART);
        digest.update(salt);
        return digest.digest(payload);
    }

    public static byte[] of(List<byte[]> parts) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(COMMIT);
        parts.forEach(digest::update);
        return digest.digest();
    }
}
