package io.heirloom.witness.identity;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import io.heirloom.tlog.note.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The name and the keys under which this witness speaks. */
@ApplicationScoped
public class WitnessIdentity {

    private final List<SigningKey> keys;
    private final IdentityConfig config;

    WitnessIdentity(IdentityConfig config) {
        if (config.ed25519Key().equals(config.mlDsa44Key())) {
            throw new IllegalArgumentException("The two keys of a witness are made from different secrets");
        }
        this.config = config;
        this.keys = List.of(
                SigningKey.of(config.name(), SignatureType.ED25519_COSIGNATURE, config.ed25519Key()),
                SigningKey.of(config.name(), SignatureType.ML_DSA_44, config.mlDsa44Key()));
    }

    public String name() {
        return config.name();
    }

    public Optional<URI> url() {
        return config.url();
    }

    public List<VerifierKey> verifierKeys() {
        return keys.stream().map(SigningKey::verifierKey).toList();
    }

    /** One signature line of each key, each stating that time. */
    public String cosign(String checkpointText, Instant at) {
        var lines = new StringBuilder();
        keys.forEach(key ->
                lines.append(key.sign(checkpointText, at.getEpochSecond()).format()));
        return lines.toString();
    }
}
