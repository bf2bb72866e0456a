package io.heirloom.consent.standing;

import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "organisation")
class OrganisationName {

    @EmbeddedId
    Key reference;

    @Column(columnDefinition = "text")
    String name;

    @Column(columnDefinition = "text")
    String country;

    protected OrganisationName() {}

    Organisation organisation() {
        return new Organisation(reference.kind, reference.id);
    }

    @Embeddable
    static class Key {
        @Enumerated(EnumType.STRING)
        @Column(columnDefinition = "text")
        Organisation.Kind kind;

        UUID id;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && kind == that.kind && Objects.equals(id, that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, id);
        }
    }
}
