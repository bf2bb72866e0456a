package io.heirloom.tlog.note;

import io.heirloom.tlog.tree.TreeHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** A vkey of c2sp.org/signed-note: {@code name+id+base64(type, key)}. The type here is always Ed25519 over the note text. */
public record VerifierKey(String name, int id, byte[] publicKey) {

    static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(VerifierKey::isSpaceOrControl)) {
            throw new IllegalArgumentException("A key name is not empty and holds neither space nor plus");
        }
    }

    public static VerifierKey of(String name, byte[] publicKey) {
        return new VerifierKey(name, idOf(name, publicKey), publicKey.clone());
    }

    /** @throws IllegalArgumentException when the text is not a vkey of Ed25519 or its id does not belong to it */
    public static VerifierKey parse(String vkey) {
        int second = vkey.indexOf('+', vkey.indexOf('+') + 1);
        int first = vkey.indexOf('+');
        if (first < 1 || second < 0) {
            throw new IllegalArgumentException("A vkey has three parts joined by plus signs");
        }
        byte[] typed = StrictBase64.decode(vkey.substring(second + 1));
        if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("This vkey is not an Ed25519 key");
        }
        VerifierKey key = of(vkey.substring(0, first), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(vkey.substring(first + 1, second))) {
            throw new IllegalArgumentException("The id of this vkey does not belong to its name and key");
        }
        return key;
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(javaKey());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, id);
    }

    /** The vkey text. */
    @Override
    public String toString() {
        byte[] typed =
                ByteBuffer.allocate(1 + KEY_LENGTH).put(ED25519).put(publicKey).array();
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed);
    }

    private PublicKey javaKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + KEY_LENGTH)
                .put(X509_PREFIX)
                .put(publicKey)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static int idOf(String name, byte[] publicKey) {
        var digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    private static boolean isSpaceOrControl(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' ';
    }
}
