package io.heirloom.ownership.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An owner's sealed values. */
@Entity
@Table(name = "vault")
class Vault {

    @Id
    UUID ownerId;

    byte[] identity;
    byte[] contact;
    byte[] addresses;
    Instant updatedAt;

    @Version
    int version;

    protected Vault() {}

    static Vault of(UUID ownerId, Sealed values, Instant now) {
        var vault = new Vault();
        vault.ownerId = ownerId;
        vault.store(values, now);
        return vault;
    }

    void store(Sealed values, Instant now) {
        identity = values.identity();
        contact = values.contact();
        addresses = values.addresses();
        updatedAt = now;
    }

    /** As callers name it: 1 after the first writing, so that 0 can mean "not there yet". */
    int revision() {
        return version + 1;
    }

    Sealed sealed() {
        return new Sealed(identity, contact, addresses);
    }

    /** Three ciphertexts, so that a grant for one category opens nothing else. */
    record Sealed(byte[] identity, byte[] contact, byte[] addresses) {}
}
