package io.heirloom.ownership.vault;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does away with a vault, in the caller's transaction. */
@ApplicationScoped
public class VaultErasure {

    private final VaultRepository vaults;

    VaultErasure(VaultRepository vaults) {
        this.vaults = vaults;
    }

    public Uni<Void> erase(UUID ownerId) {
        return vaults.deleteById(ownerId).replaceWithVoid();
    }
}
