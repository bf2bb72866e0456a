package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.encryption.Hmac;
import io.heirloom.journal.encryption.Seal;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** The opened key of one subject. Lives for one request, is never cached: a destroyed key is dark at once. */
public final class SubjectKey {

    private static final byte[] DERIVATION = "heirloom/subject-key/v1".getBytes(US_ASCII);
    private static final byte[] ENCRYPTION = "encrypt".getBytes(US_ASCII);

    private final SubjectId subject;
    private final byte[] secret;
    private final byte[] encryption;

    SubjectKey(SubjectId subject, byte[] secret) {
        this.subject = subject;
        this.secret = secret.clone();
        this.encryption = Hmac.derive(secret, DERIVATION, ENCRYPTION);
    }

    /** {@code HMAC-SHA256(K, event id || uint32be(part))}, parts counted from 1. */
    public byte[] salt(UUID eventId, int part) {
        byte[] message = ByteBuffer.allocate(20)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putInt(part)
                .array();
        return Hmac.sha256(secret, message);
    }

    public byte[] encrypt(String context, byte[] plain) {
        return Seal.close(encryption, bound(context), plain);
    }

    public Optional<byte[]> decrypt(String context, byte[] encrypted) {
        return Seal.open(encryption, bound(context), encrypted);
    }

    private byte[] bound(String context) {
        return (subject.value() + "\0" + context).getBytes(UTF_8);
    }
}
