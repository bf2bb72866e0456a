package io.heirloom.ledger.identity;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** The name and the two keys under which this log speaks. Both sign every head. */
@ApplicationScoped
public class LogIdentity {

    private final SigningKey classical;
    private final SigningKey postQuantum;
    private final Clock clock;

    LogIdentity(LogConfig config, Clock clock) {
        this.clock = clock;
        this.classical = SigningKey.of(config.origin(), SignatureType.ED25519, config.signingKey());
        this.postQuantum = SigningKey.of(config.origin(), SignatureType.ML_DSA_44, config.mlDsaKey());
    }

    public String origin() {
        return classical.verifierKey().name();
    }

    /** The Ed25519 key, which every tool reads, then the ML-DSA-44 key. */
    public List<VerifierKey> verifierKeys() {
        return List.of(classical.verifierKey(), postQuantum.verifierKey());
    }

    /** The checkpoint of this head, signed by both keys. */
    public String sign(long size, byte[] root) {
        return SigningKey.sign(
                new Checkpoint(origin(), size, root).text(),
                clock.instant().getEpochSecond(),
                List.of(classical, postQuantum));
    }

    /** Whether this checkpoint says exactly that and carries this log's Ed25519 signature, and no wrong one of its keys. */
    public boolean hasSigned(String checkpoint, long size, byte[] root) {
        SignedNote note = SignedNote.parse(checkpoint);
        return note.text().equals(new Checkpoint(origin(), size, root).text())
                && note.verify(verifierKeys()).contains(classical.verifierKey());
    }
}
