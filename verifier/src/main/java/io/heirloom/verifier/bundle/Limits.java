package io.heirloom.verifier.bundle;

/** How much a verifier reads before it says that it will not judge. Far above what a piece with a long life needs. */
public final class Limits {

    public static final int BUNDLE_BYTES = 32 << 20;
    public static final int POLICY_BYTES = 1 << 20;
    public static final int EVENTS = 10_000;
    public static final int PARTS = 64;
    public static final int ANCHORS = 256;
    public static final int PROOF_HASHES = 128;
    /** Each costs a check of every signature on it; events under one head share it. */
    public static final int CHECKPOINTS = 256;

    /** One a stream and log. */
    public static final int NEXT = 64;

    private Limits() {}
}
