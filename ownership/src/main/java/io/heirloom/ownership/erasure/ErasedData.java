package io.heirloom.ownership.erasure;

import io.heirloom.journal.erasure.OwnerErasures;
import io.heirloom.journal.event.Actor;
import io.heirloom.ownership.transfer.TransferErasure;
import io.heirloom.ownership.vault.VaultErasure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All that this service keeps of a person. The key goes last: whatever was missed before is unreadable then. */
@ApplicationScoped
class ErasedData {

    private final TransferErasure transfers;
    private final VaultErasure vaults;
    private final OwnerErasures keys;

    ErasedData(TransferErasure transfers, VaultErasure vaults, OwnerErasures keys) {
        this.transfers = transfers;
        this.vaults = vaults;
        this.keys = keys;
    }

    /** @param email her verified address where she asks herself, by which offers to her are found that she has not answered */
    Uni<Void> erase(Erasure erasure, Optional<String> email, Actor actor) {
        return transfers
                .erase(erasure.ownerId, email, actor)
                .chain(() -> vaults.erase(erasure.ownerId))
                .chain(() -> keys.carryOut(erasure.ownerId, erasure.id));
    }
}
