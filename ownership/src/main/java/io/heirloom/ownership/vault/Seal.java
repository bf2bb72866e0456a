package io.heirloom.ownership.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKey;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.ownership.vault.personal.Address;
import io.heirloom.ownership.vault.personal.Contact;
import io.heirloom.ownership.vault.personal.Identity;
import io.heirloom.ownership.vault.personal.Personal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens the values of a vault under the owner's key; each field has its own context, so that none can be put in another's place. */
@ApplicationScoped
class Seal {

    private static final String IDENTITY = "vault/identity";
    private static final String CONTACT = "vault/contact";
    private static final String ADDRESSES = "vault/addresses";

    private final SubjectKeys keys;
    private final ObjectMapper json;

    Seal(SubjectKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    Uni<Vault.Sealed> seal(UUID ownerId, Personal values) {
        SubjectId owner = SubjectId.owner(ownerId);
        return keys.keys(List.of(owner)).map(made -> {
            SubjectKey key = made.get(owner);
            return new Vault.Sealed(
                    key.encrypt(IDENTITY, write(values.identity())),
                    key.encrypt(CONTACT, write(values.contact())),
                    key.encrypt(ADDRESSES, write(values.addresses())));
        });
    }

    /** The values of each vault, by owner; absent where the owner's key has been destroyed. */
    Uni<Map<UUID, Personal>> open(Collection<Vault> vaults) {
        List<SubjectId> owners =
                vaults.stream().map(vault -> SubjectId.owner(vault.ownerId)).toList();
        return keys.existing(owners).map(known -> {
            Map<UUID, Personal> opened = new HashMap<>();
            vaults.forEach(vault -> Optional.ofNullable(known.get(SubjectId.owner(vault.ownerId)))
                    .flatMap(key -> open(key, vault.sealed()))
                    .ifPresent(values -> opened.put(vault.ownerId, values)));
            return Map.copyOf(opened);
        });
    }

    private Optional<Personal> open(SubjectKey key, Vault.Sealed values) {
        JavaType addressList = json.getTypeFactory().constructCollectionType(List.class, Address.class);
        Optional<byte[]> identity = key.decrypt(IDENTITY, values.identity());
        Optional<byte[]> contact = key.decrypt(CONTACT, values.contact());
        Optional<byte[]> addresses = key.decrypt(ADDRESSES, values.addresses());
        if (identity.isEmpty() || contact.isEmpty() || addresses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Personal(
                read(identity.get(), json.constructType(Identity.class)),
                read(contact.get(), json.constructType(Contact.class)),
                read(addresses.get(), addressList)));
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException("A vault value cannot be written", null));
        }
    }

    private <T> T read(byte[] plain, JavaType type) {
        try {
            return json.readValue(plain, type);
        } catch (IOException e) {
            // Jackson's own message quotes the text it could not read.
            throw new UncheckedIOException(new IOException("A vault value cannot be read", null));
        }
    }
}
