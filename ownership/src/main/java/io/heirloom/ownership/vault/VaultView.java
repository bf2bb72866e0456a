package io.heirloom.ownership.vault;

import io.heirloom.ownership.vault.personal.Address;
import io.heirloom.ownership.vault.personal.Personal;
import java.util.List;
import java.util.UUID;

/** The vault as its owner reads it. */
record VaultView(
        UUID ownerId,
        String givenName,
        String familyName,
        String email,
        String phone,
        List<Address> addresses,
        int version) {

    static VaultView of(Vault vault, Personal values) {
        return new VaultView(
                vault.ownerId,
                values.identity().givenName(),
                values.identity().familyName(),
                values.contact().email(),
                values.contact().phone(),
                values.addresses(),
                vault.revision());
    }
}
