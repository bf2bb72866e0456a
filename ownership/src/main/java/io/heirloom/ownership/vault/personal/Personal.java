package io.heirloom.ownership.vault.personal;

import java.util.List;

/** The open values of a vault. Lives for one request only. */
public record Personal(Identity identity, Contact contact, List<Address> addresses) {

    public Personal {
        addresses = List.copyOf(addresses);
    }
}
