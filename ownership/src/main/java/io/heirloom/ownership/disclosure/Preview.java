package io.heirloom.ownership.disclosure;

import io.heirloom.ownership.disclosure.OwnerData.ContactData;
import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.ownership.vault.personal.Identity;
import io.heirloom.ownership.vault.personal.Personal;
import java.util.Set;

/** What a grant would show. With CONTACT alone {@code contact} has no values: messages go through the relay. */
record Preview(Identity identity, ContactData contact) {

    private static final ContactData RELAY = ContactData.relayOnly(null);

    static Preview of(Personal values, Set<DataCategory> categories) {
        if (values == null) {
            return new Preview(null, null);
        }
        ContactData relay = categories.contains(DataCategory.CONTACT) ? RELAY : null;
        return new Preview(
                categories.contains(DataCategory.IDENTITY) ? values.identity() : null,
                categories.contains(DataCategory.CONTACT_RAW) ? ContactData.of(null, values) : relay);
    }
}
