package io.heirloom.tlog.note;

import java.util.List;

/** The types of c2sp.org/signed-note that logs and witnesses use, by their assigned byte. */
public enum SignatureType {
    /** Ed25519 over the text of the note. */
    ED25519(0x01, Algorithm.ED25519, false),
    /** Ed25519 over a time and a checkpoint: {@code cosignature/v1} of c2sp.org/tlog-cosignature. */
    ED25519_COSIGNATURE(0x04, Algorithm.ED25519, true),
    /** ML-DSA-44 over cosigner, time and head of a checkpoint: {@code subtree/v1} of c2sp.org/tlog-cosignature. */
    ML_DSA_44(0x06, Algorithm.ML_DSA_44, true);

    private final byte code;
    private final Algorithm algorithm;
    private final boolean timed;

    SignatureType(int code, Algorithm algorithm, boolean timed) {
        this.code = (byte) code;
        this.algorithm = algorithm;
        this.timed = timed;
    }

    static SignatureType of(byte code) {
        return List.of(values()).stream()
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("This vkey is of a type that is not known here"));
    }

    byte code() {
        return code;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    /** Whether each signature says when it was made. */
    public boolean timed() {
        return timed;
    }

    public int publicKeyLength() {
        return algorithm.publicKeyLength();
    }

    /** Of what follows the key id in a signature line. */
    int signatureLength() {
        return algorithm.signatureLength() + (timed ? Long.BYTES : 0);
    }
}
