package io.heirloom.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs notes with Ed25519. Made from the 32 secret bytes of RFC 8032, from which the public key follows. */
public final class SigningKey {

    private static final int SEED_LENGTH = 32;

    private final KeyPair pair;
    private final VerifierKey verifierKey;

    private SigningKey(KeyPair pair, VerifierKey verifierKey) {
        this.pair = pair;
        this.verifierKey = verifierKey;
    }

    /** @param seed base64 of 32 random bytes */
    public static SigningKey of(String name, String seed) {
        byte[] bytes = StrictBase64.decode(seed, SEED_LENGTH);
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(bytes));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair, VerifierKey.of(name, encode((EdECPublicKey) pair.getPublic())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The signed note: text, empty line, one signature line. */
    public String sign(String text) {
        byte[] signature = signatureOver(text.getBytes(StandardCharsets.UTF_8));
        byte[] tagged = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(verifierKey.id())
                .put(signature)
                .array();
        return text + "\n— " + verifierKey.name() + " " + StrictBase64.encode(tagged) + "\n";
    }

    private byte[] signatureOver(byte[] text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The log's key cannot sign", e);
        }
    }

    /** RFC 8032, 5.1.2: y little-endian, the highest bit says whether x is odd. */
    private static byte[] encode(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] encoded = new byte[SEED_LENGTH];
        for (int i = 0; i < Math.min(bigEndian.length, SEED_LENGTH); i++) {
            encoded[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            encoded[SEED_LENGTH - 1] |= (byte) 0x80;
        }
        return encoded;
    }

    /** The JDK derives a public key only while it generates a pair, so the seed is given as the generator's randomness. */
    private static final class FixedRandom extends SecureRandom {
        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
