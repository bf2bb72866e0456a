package io.heirloom.ownership.vault;

import static io.heirloom.ownership.vault.VaultProblem.VAULT_NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.ownership.vault.personal.Personal;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores and reads vaults. Whoever asks for another's values must hold a permit of the consent service. */
@ApplicationScoped
public class VaultService {

    private final VaultRepository vaults;
    private final Seal seal;
    private final Clock clock;

    VaultService(VaultRepository vaults, Seal seal, Clock clock) {
        this.vaults = vaults;
        this.seal = seal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<VaultVersion> store(UUID ownerId, StoreVault request) {
        return seal.seal(ownerId, request.personal())
                .chain(values -> vaults.findById(ownerId)
                        .chain(known -> known == null
                                ? create(ownerId, values, request.version())
                                : replace(known, values, request.version())))
                .map(vault -> new VaultVersion(ownerId, vault.revision()));
    }

    @WithTransaction
    Uni<VaultView> read(UUID ownerId) {
        return vaults.findById(ownerId)
                .onItem()
                .ifNull()
                .failWith(() -> VAULT_NOT_FOUND.because())
                .chain(vault -> seal.open(List.of(vault)).map(opened -> Optional.ofNullable(opened.get(ownerId))
                        .map(values -> VaultView.of(vault, values))
                        .orElseThrow(() -> VAULT_NOT_FOUND.because())));
    }

    /** The open values of those owners who have a vault; owners without one, or with a destroyed key, are absent. */
    @WithTransaction
    public Uni<Map<UUID, Personal>> open(Collection<UUID> ownerIds) {
        return ownerIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : vaults.of(ownerIds).chain(seal::open);
    }

    private Uni<Vault> create(UUID ownerId, Vault.Sealed values, int expected) {
        if (expected != 0) {
            throw STALE_VERSION.because();
        }
        return vaults.persistAndFlush(Vault.of(ownerId, values, clock.instant()));
    }

    private Uni<Vault> replace(Vault known, Vault.Sealed values, int expected) {
        if (known.revision() != expected) {
            throw STALE_VERSION.because();
        }
        known.store(values, clock.instant());
        return vaults.persistAndFlush(known);
    }
}
