package io.heirloom.consent.accesslog;

import io.heirloom.consent.purpose.CategoriesConverter;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "access_log")
class AccessEntry {

    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID ownerId;

    Instant at;

    @Column(name = "item_id")
    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(name = "organisation_kind", columnDefinition = "text")
    Organisation.Kind organisationKind;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(columnDefinition = "text")
    String role;

    @Column(name = "reader_id")
    UUID readerId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    @Convert(converter = CategoriesConverter.class)
    @Column(columnDefinition = "text")
    Set<Category> categories;

    boolean permitted;

    @Column(columnDefinition = "text")
    String rule;

    @Column(name = "policy_version", columnDefinition = "text")
    String policyVersion;

    @Column(name = "record_id")
    UUID recordId;

    @Column(name = "record_sequence")
    Integer recordSequence;

    protected AccessEntry() {}

    Optional<Organisation> organisation() {
        return Optional.ofNullable(organisationKind).map(kind -> new Organisation(kind, organisationId));
    }

    static AccessEntry of(AskedRead read, UUID id) {
        var entry = new AccessEntry();
        entry.id = id;
        entry.ownerId = read.ownerId();
        entry.at = read.reader().at();
        entry.itemId = read.itemId();
        read.reader().organisation().ifPresent(organisation -> {
            entry.organisationKind = organisation.kind();
            entry.organisationId = organisation.id();
        });
        entry.role = read.reader().role();
        entry.readerId = read.reader().id();
        entry.purpose = read.reader().purpose();
        entry.categories = read.categories();
        entry.permitted = read.verdict().permitted();
        entry.rule = read.verdict().rule();
        entry.policyVersion = read.verdict().policyVersion();
        entry.recordId = read.verdict().recordId();
        entry.recordSequence = read.verdict().sequence();
        return entry;
    }
}
