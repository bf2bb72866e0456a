package io.heirloom.ledger.identity;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.prefix.IndexLeaf;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** The name and the two keys under which one log speaks. Both sign every head. */
public final class LogIdentity {

    // The part after the host is the path that the log is served under; a digit keeps it apart from all others.
    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.:-]+/[0-9][a-z0-9.-]{0,31}");

    private final SigningKey classical;
    private final SigningKey postQuantum;
    private final Clock clock;

    private LogIdentity(SigningKey classical, SigningKey postQuantum, Clock clock) {
        this.classical = classical;
        this.postQuantum = postQuantum;
        this.clock = clock;
    }

    static LogIdentity of(String origin, String signingKey, String mlDsaKey, Clock clock) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("The origin of a log is <host>/<year>, such as "
                    + LogConfig.DEFAULT_ORIGIN + ", with a year or name that begins with a digit");
        }
        return named(origin, signingKey, mlDsaKey, clock);
    }

    /** The identity under which the index of this log speaks: another name, and keys that follow from the same secrets. */
    static LogIdentity ofIndex(String origin, String signingKey, String mlDsaKey, Clock clock) {
        return named(IndexLeaf.originOf(origin), IndexSeed.of(signingKey), IndexSeed.of(mlDsaKey), clock);
    }

    private static LogIdentity named(String name, String signingKey, String mlDsaKey, Clock clock) {
        return new LogIdentity(
                SigningKey.of(name, SignatureType.ED25519, signingKey),
                SigningKey.of(name, SignatureType.ML_DSA_44, mlDsaKey),
                clock);
    }

    public String origin() {
        return classical.verifierKey().name();
    }

    /** The Ed25519 key, which every tool reads, then the ML-DSA-44 key. */
    public List<VerifierKey> verifierKeys() {
        return List.of(classical.verifierKey(), postQuantum.verifierKey());
    }

    public List<String> vkeys() {
        return verifierKeys().stream().map(VerifierKey::toString).toList();
    }

    /** The checkpoint of this head, signed by both keys. */
    public String sign(long size, byte[] root) {
        return SigningKey.sign(
                new Checkpoint(origin(), size, root).text(),
                clock.instant().getEpochSecond(),
                List.of(classical, postQuantum));
    }

    /** Another text than a checkpoint, signed by the Ed25519 key; the other key signs checkpoints only. */
    public String signText(String text) {
        return SigningKey.sign(text, clock.instant().getEpochSecond(), List.of(classical));
    }

    /** Whether this checkpoint says exactly that and carries this log's Ed25519 signature, and no wrong one of its keys. */
    public boolean hasSigned(String checkpoint, long size, byte[] root) {
        SignedNote note = SignedNote.parse(checkpoint);
        return note.text().equals(new Checkpoint(origin(), size, root).text())
                && note.verify(verifierKeys()).contains(classical.verifierKey());
    }
}
