package io.heirloom.ledger.chain.signer.aws;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Keys;

/** The two DER structures that KMS answers with, and nothing else of DER. */
final class Der {

    // SubjectPublicKeyInfo of an uncompressed secp256k1 point: algorithm id-ecPublicKey, curve 1.3.132.0.10, 65 bytes.
    private static final byte[] SECP256K1 = HexFormat.of().parseHex("3056301006072a8648ce3d020106052b8104000a03420004");
    private static final int POINT = 64;
    private static final byte SEQUENCE = 0x30;
    private static final byte INTEGER = 0x02;

    private Der() {}

    record Pair(BigInteger r, BigInteger s) {}

    /** The account of a public key. */
    static String account(byte[] publicKey) {
        if (publicKey.length != SECP256K1.length + POINT
                || !Arrays.equals(Arrays.copyOf(publicKey, SECP256K1.length), SECP256K1)) {
            throw new IllegalArgumentException("The KMS key is not of the spec ECC_SECG_P256K1");
        }
        var point = new BigInteger(1, Arrays.copyOfRange(publicKey, SECP256K1.length, publicKey.length));
        return "0x" + Keys.getAddress(point);
    }

    /** A signature, brought into its low form: KMS answers either. */
    static Pair signature(byte[] der) {
        var bytes = ByteBuffer.wrap(der);
        if (der.length < 8 || bytes.get() != SEQUENCE || bytes.get() != bytes.remaining()) {
            throw unreadable();
        }
        BigInteger r = integer(bytes);
        BigInteger s = integer(bytes);
        if (bytes.hasRemaining()) {
            throw unreadable();
        }
        ECDSASignature low = new ECDSASignature(r, s).toCanonicalised();
        return new Pair(low.r, low.s);
    }

    private static BigInteger integer(ByteBuffer bytes) {
        if (bytes.remaining() < 3 || bytes.get() != INTEGER) {
            throw unreadable();
        }
        int length = bytes.get();
        if (length < 1 || length > 33 || length > bytes.remaining()) {
            throw unreadable();
        }
        byte[] value = new byte[length];
        bytes.get(value);
        var number = new BigInteger(value);
        if (number.signum() <= 0 || number.toByteArray().length != length) {
            throw unreadable();
        }
        return number;
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("KMS answered a signature that cannot be read");
    }
}
