package io.heirloom.ownership.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a brand lets a dealer do, as far as selling new pieces goes. */
@Entity
@Table(name = "dealer_authorisation")
class DealerAuthorisation {

    private static final String NEW_SALES = "NEW_SALES";

    @Id
    UUID id;

    UUID dealerId;
    UUID brandId;
    boolean newSales;

    @Column(columnDefinition = "text")
    String countries;

    @Column(columnDefinition = "text")
    String models;

    LocalDate validFrom;
    LocalDate validTo;
    LocalDate suspendedFrom;
    LocalDate reinstatedFrom;
    LocalDate endedFrom;

    protected DealerAuthorisation() {}

    DealerAuthorisation(Granted granted) {
        this.id = granted.authorisationId();
        this.dealerId = granted.dealerId();
        this.brandId = granted.brandId();
        this.newSales = granted.activities().contains(NEW_SALES);
        this.countries = String.join(" ", granted.countries());
        this.models = String.join(" ", granted.models());
        this.validFrom = granted.validFrom();
        this.validTo = granted.validTo();
    }

    void suspend(LocalDate from) {
        suspendedFrom = from;
        reinstatedFrom = null;
    }

    void reinstate(LocalDate from) {
        reinstatedFrom = from;
    }

    void end(LocalDate from) {
        endedFrom = from;
    }

    boolean allowsNewSale(UUID modelId, String country, LocalDate day) {
        return newSales && covers(countries, country) && covers(models, modelId.toString()) && isLive(day);
    }

    private boolean isLive(LocalDate day) {
        boolean begun = !day.isBefore(validFrom);
        boolean lapsed = validTo != null && day.isAfter(validTo);
        boolean ended = endedFrom != null && !day.isBefore(endedFrom);
        boolean suspended = suspendedFrom != null
                && !day.isBefore(suspendedFrom)
                && (reinstatedFrom == null || day.isBefore(reinstatedFrom));
        return begun && !lapsed && !ended && !suspended;
    }

    private static boolean covers(String scope, String one) {
        return scope.isEmpty() || Set.of(scope.split(" ", -1)).contains(one);
    }

    /** The facts of {@code authorisation.granted}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Granted(
            UUID authorisationId,
            UUID dealerId,
            UUID brandId,
            List<String> activities,
            List<String> countries,
            List<String> models,
            LocalDate validFrom,
            LocalDate validTo) {
        Granted {
            activities = activities == null ? List.of() : List.copyOf(activities);
            countries = countries == null ? List.of() : List.copyOf(countries);
            models = models == null ? List.of() : List.copyOf(models);
        }
    }

    /** The facts of {@code authorisation.suspended}, {@code .reinstated} and {@code .ended}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(UUID authorisationId, LocalDate from) {}
}
