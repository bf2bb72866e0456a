package io.heirloom.tlog.note;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.List;

/** Signs notes. Made from 32 secret bytes, from which the public key follows. */
public final class SigningKey {

    private final KeyPair pair;
    private final VerifierKey verifierKey;

    private SigningKey(KeyPair pair, VerifierKey verifierKey) {
        this.pair = pair;
        this.verifierKey = verifierKey;
    }

    /** @param seed base64 of 32 random bytes; never the same for two types */
    public static SigningKey of(String name, SignatureType type, String seed) {
        KeyPair pair = type.algorithm().pair(StrictBase64.decode(seed, Algorithm.SEED_LENGTH));
        return new SigningKey(pair, VerifierKey.of(name, type, type.algorithm().publicKey(pair)));
    }

    /** The signed note: text, empty line, one signature line of each key. */
    public static String sign(String text, long unixSeconds, List<SigningKey> keys) {
        var note = new StringBuilder(text).append('\n');
        keys.forEach(key -> note.append(key.sign(text, unixSeconds).format()));
        return note.toString();
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * @param unixSeconds the time that the signature states, where its type states one
     * @throws IllegalArgumentException when the type signs checkpoints only and the text is none
     */
    public SignedNote.Line sign(String text, long unixSeconds) {
        SignatureType type = verifierKey.type();
        byte[] message = SignedMessage.of(type, verifierKey.name(), text, unixSeconds);
        byte[] signature = type.algorithm().sign(pair.getPrivate(), message);
        return new SignedNote.Line(
                verifierKey.name(), verifierKey.id(), type.timed() ? timed(unixSeconds, signature) : signature);
    }

    private static byte[] timed(long unixSeconds, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(unixSeconds)
                .put(signature)
                .array();
    }
}
