package io.heirloom.ownership.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A brand or dealer that another service has announced. */
@Entity
@Table(name = "organisation")
class KnownOrganisation {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind kind;

    @Column(columnDefinition = "text")
    String country;

    protected KnownOrganisation() {}

    KnownOrganisation(Party party, String country) {
        this.id = party.id();
        this.kind = party.kind();
        this.country = country;
    }
}
