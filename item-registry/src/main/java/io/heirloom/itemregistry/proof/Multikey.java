package io.heirloom.itemregistry.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An Ed25519 public key as W3C Multikey: {@code z} and base 58 over the multicodec bytes {@code ed01} and the 32 bytes of the key. */
public record Multikey(String text) {

    private static final int KEY_LENGTH = 32;
    private static final byte[] CODEC = {(byte) 0xed, 0x01};
    // SubjectPublicKeyInfo of RFC 8410 is this header and the 32 bytes.
    private static final byte[] SPKI_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

    public static Multikey of(PublicKey key) {
        byte[] spki = key.getEncoded();
        byte[] bytes = Arrays.copyOf(CODEC, CODEC.length + KEY_LENGTH);
        System.arraycopy(spki, spki.length - KEY_LENGTH, bytes, CODEC.length, KEY_LENGTH);
        return new Multikey("z" + Base58.encode(bytes));
    }

    /** Empty when the text is no Ed25519 Multikey. */
    public Optional<PublicKey> toPublicKey() {
        if (!text.startsWith("z")) {
            return Optional.empty();
        }
        return Base58.decode(text.substring(1))
                .filter(bytes -> bytes.length == CODEC.length + KEY_LENGTH
                        && Arrays.equals(bytes, 0, CODEC.length, CODEC, 0, CODEC.length))
                .flatMap(Multikey::publicKey);
    }

    private static Optional<PublicKey> publicKey(byte[] withCodec) {
        byte[] spki = Arrays.copyOf(SPKI_HEADER, SPKI_HEADER.length + KEY_LENGTH);
        System.arraycopy(withCodec, CODEC.length, spki, SPKI_HEADER.length, KEY_LENGTH);
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
