package io.heirloom.tlog.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The JDK's signatures, with public keys as the bare bytes that RFC 8032 and FIPS 204 define. */
enum Algorithm {
    ED25519("Ed25519", "302a300506032b6570032100", 32, 64),
    ML_DSA_44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420);

    static final int SEED_LENGTH = 32;

    private final String name;
    private final String x509Prefix;
    private final int publicKeyLength;
    private final int signatureLength;

    Algorithm(String name, String x509Prefix, int publicKeyLength, int signatureLength) {
        this.name = name;
        this.x509Prefix = x509Prefix;
        this.publicKeyLength = publicKeyLength;
        this.signatureLength = signatureLength;
    }

    int publicKeyLength() {
        return publicKeyLength;
    }

    int signatureLength() {
        return signatureLength;
    }

    /** The pair that follows from the 32 secret bytes: the private key of RFC 8032, the seed of FIPS 204. */
    KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(name);
            generator.initialize(new NamedParameterSpec(name), new FixedRandom(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 24 on has " + name, e);
        }
    }

    byte[] publicKey(KeyPair pair) {
        byte[] x509 = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(x509, x509.length - publicKeyLength, x509.length);
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signer = Signature.getInstance(name);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }

    boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        byte[] prefix = HexFormat.of().parseHex(x509Prefix);
        byte[] x509 = ByteBuffer.allocate(prefix.length + publicKey.length)
                .put(prefix)
                .put(publicKey)
                .array();
        try {
            Signature check = Signature.getInstance(name);
            check.initVerify(KeyFactory.getInstance(name).generatePublic(new X509EncodedKeySpec(x509)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The JDK derives a public key only while it generates a pair, so the seed is given as the generator's randomness. */
    private static final class FixedRandom extends SecureRandom {
        private final byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The JDK asks for other randomness than the seed");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
