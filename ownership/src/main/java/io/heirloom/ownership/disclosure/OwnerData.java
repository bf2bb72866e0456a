package io.heirloom.ownership.disclosure;

import io.heirloom.ownership.vault.personal.Address;
import io.heirloom.ownership.vault.personal.Identity;
import io.heirloom.ownership.vault.personal.Personal;
import java.util.List;
import java.util.UUID;

/** What the caller may see of the owner of one piece. Null means hidden or absent; nobody can tell which. */
record OwnerData(UUID itemId, String ownerPseudonym, Identity identity, ContactData contact) {

    static OwnerData hidden(UUID itemId) {
        return new OwnerData(itemId, null, null, null);
    }

    /**
     * How to reach the owner.
     *
     * @param relay the pseudonym under which messages reach her through the suite
     */
    record ContactData(String relay, String email, String phone, List<Address> addresses) {

        boolean showsNoAddress() {
            return email == null && phone == null && addresses.isEmpty();
        }

        static ContactData relayOnly(String pseudonym) {
            return new ContactData(pseudonym, null, null, List.of());
        }

        static ContactData of(String pseudonym, Personal values) {
            return new ContactData(
                    pseudonym, values.contact().email(), values.contact().phone(), values.addresses());
        }
    }
}
