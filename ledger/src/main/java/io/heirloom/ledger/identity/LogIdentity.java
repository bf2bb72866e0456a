package io.heirloom.ledger.identity;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The name and key under which this log speaks. */
@ApplicationScoped
public class LogIdentity {

    private final SigningKey key;

    LogIdentity(LogConfig config) {
        this.key = SigningKey.of(config.origin(), SignatureType.ED25519, config.signingKey());
    }

    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** The checkpoint of this head, signed. */
    public String sign(long size, byte[] root) {
        return SigningKey.sign(new Checkpoint(verifierKey().name(), size, root).text(), 0, List.of(key));
    }

    /** Whether this checkpoint says exactly that and carries this log's signature. */
    public boolean hasSigned(String checkpoint, long size, byte[] root) {
        SignedNote note = SignedNote.parse(checkpoint);
        return note.text().equals(new Checkpoint(verifierKey().name(), size, root).text())
                && note.verify(List.of(verifierKey())).contains(verifierKey());
    }
}
