package io.heirloom.journal.encryption;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, and the one-block HKDF (RFC 5869) that 32-byte keys need. */
public final class Hmac {

    private static final byte[] FIRST_BLOCK = {1};

    private Hmac() {}

    public static byte[] sha256(byte[] key, byte[]... message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /** HKDF-SHA256 with an output of 32 bytes. */
    public static byte[] derive(byte[] secret, byte[] salt, byte[] info) {
        byte[] pseudoRandomKey = sha256(salt, secret);
        try {
            return sha256(pseudoRandomKey, info, FIRST_BLOCK);
        } finally {
            Arrays.fill(pseudoRandomKey, (byte) 0);
        }
    }
}
