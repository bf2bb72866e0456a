package io.heirloom.consent.receipt;

import io.heirloom.operations.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SigningKeyCheck implements ProductionCheck {

    /** The private key of the default profile; it is public, so it proves nothing. */
    static final String DEVELOPMENT_KEY = "YQecAN5VivLS9zjuyryBvWviZPmdGLThxT_XR58jIig";

    private final SigningConfig config;

    SigningKeyCheck(SigningConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection() {
        return DEVELOPMENT_KEY.equals(config.privateKey())
                ? Optional.of("heirloom.consent.signing.private-key is the development key")
                : Optional.empty();
    }
}
