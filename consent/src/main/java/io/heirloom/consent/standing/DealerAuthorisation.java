package io.heirloom.consent.standing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "dealer_authorisation")
class DealerAuthorisation {

    private static final String ACTIVE = "ACTIVE";

    @Id
    @Column(name = "authorisation_id")
    UUID authorisationId;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(columnDefinition = "text")
    String activities;

    @Column(columnDefinition = "text")
    String models;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(columnDefinition = "text")
    String status;

    @Column(name = "status_from")
    LocalDate statusFrom;

    @Column(name = "earlier_status", columnDefinition = "text")
    String earlierStatus;

    protected DealerAuthorisation() {}

    /** @param wanted activities of which one is enough; empty: any will do */
    boolean covers(UUID brand, UUID model, Set<String> wanted, LocalDate on) {
        return ACTIVE.equals(on.isBefore(statusFrom) ? earlierStatus : status)
                && brandId.equals(brand)
                && !on.isBefore(validFrom)
                && (validTo == null || !on.isAfter(validTo))
                && (wanted.isEmpty() || words(activities).stream().anyMatch(wanted::contains))
                && (models.isEmpty() || model != null && words(models).contains(model.toString()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
