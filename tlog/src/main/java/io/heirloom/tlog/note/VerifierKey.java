package io.heirloom.tlog.note;

import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;

/** A vkey of c2sp.org/signed-note: {@code name+id+base64(type, key)}. */
public record VerifierKey(String name, SignatureType type, int id, byte[] publicKey) {

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::isSpaceOrControl)) {
            throw new IllegalArgumentException("A key name is not empty and holds neither space nor plus");
        }
        if (publicKey.length != type.publicKeyLength()) {
            throw new IllegalArgumentException("A key of this type has " + type.publicKeyLength() + " bytes");
        }
    }

    public static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        return new VerifierKey(name, type, idOf(name, type, publicKey), publicKey.clone());
    }

    /** @throws IllegalArgumentException when the text is not a vkey of a known type or its id does not belong to it */
    public static VerifierKey parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 1 || second < 0) {
            throw new IllegalArgumentException("A vkey has three parts joined by plus signs");
        }
        byte[] typed = StrictBase64.decode(vkey.substring(second + 1));
        if (typed.length == 0) {
            throw new IllegalArgumentException("A vkey names its type");
        }
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        VerifierKey key = of(vkey.substring(0, first), SignatureType.of(typed[0]), publicKey);
        if (!key.hexId().equals(vkey.substring(first + 1, second))) {
            throw new IllegalArgumentException("The id of this vkey does not belong to its name and key");
        }
        return key;
    }

    /** Whether this is the key's signature of that text; {@code signature} is what follows the key id in the line. */
    public boolean verifies(String text, byte[] signature) {
        if (signature.length != type.signatureLength()) {
            return false;
        }
        try {
            long time = timeOf(signature).orElse(0);
            byte[] bare = type.timed() ? Arrays.copyOfRange(signature, Long.BYTES, signature.length) : signature;
            return type.algorithm().verifies(publicKey, SignedMessage.of(type, name, text, time), bare);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** When the signature says it was made, in Unix seconds; only timed types say so. */
    OptionalLong timeOf(byte[] signature) {
        return type.timed() ? OptionalLong.of(ByteBuffer.wrap(signature).getLong()) : OptionalLong.empty();
    }

    public String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, id);
    }

    /** The vkey text. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(type.code())
                .put(publicKey)
                .array();
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed);
    }

    private static int idOf(String name, SignatureType type, byte[] publicKey) {
        var digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type.code());
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    private static boolean isSpaceOrControl(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' ';
    }
}
