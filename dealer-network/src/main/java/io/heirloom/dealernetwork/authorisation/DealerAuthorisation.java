package io.heirloom.dealernetwork.authorisation;

import static io.heirloom.dealernetwork.authorisation.AuthorisationProblem.AUTHORISATION_CHANGE_OUT_OF_TURN;
import static io.heirloom.dealernetwork.authorisation.AuthorisationProblem.AUTHORISATION_NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.Change;
import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
import io.heirloom.dealernetwork.authorisation.standing.Days;
import io.heirloom.dealernetwork.authorisation.standing.Scope;
import io.heirloom.dealernetwork.value.Country;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "dealer_authorisation")
class DealerAuthorisation {
    @Id
    UUID id;

    @Column(name = "dealer_id")
    UUID dealerId;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(columnDefinition = "_text")
    String[] activities;

    @Column(columnDefinition = "_text")
    String[] countries;

    @Column(columnDefinition = "_uuid")
    UUID[] models;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "change_count")
    int changeCount;

    @Version
    int version;

    protected DealerAuthorisation() {}

    static DealerAuthorisation grant(UUID brandId, GrantAuthorisation request, Instant now) {
        if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
            throw INVALID_REQUEST.at("/validTo", "period", "must not be before validFrom");
        }
        var granted = new DealerAuthorisation();
        granted.id = request.id();
        granted.dealerId = request.dealerId();
        granted.brandId = brandId;
        granted.activities = EnumSet.copyOf(request.activities()).stream()
                .map(Activity::name)
                .toArray(String[]::new);
        granted.countries = countries(request.countries());
        granted.models = request.models().stream().distinct().toArray(UUID[]::new);
        granted.validFrom = request.validFrom();
        granted.validTo = request.validTo();
        granted.grantedAt = now;
        return granted;
    }

    private static String[] countries(List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            Country.at("/countries/" + i, codes.get(i));
        }
        return codes.stream().distinct().sorted().toArray(String[]::new);
    }

    /** The next entry of the history; the reference to the last one tells whether it may follow. */
    AuthorisationChange change(ChangeKind kind, ChangeAuthorisation request, Optional<ChangeKind> last, Instant now) {
        if (request.version() != version) {
            throw STALE_VERSION.because("The authorisation is at version", version);
        }
        if (!kind.mayFollow(last)) {
            throw AUTHORISATION_CHANGE_OUT_OF_TURN.because();
        }
        LocalDate today = Days.of(now);
        LocalDate from = request.from() == null ? today : request.from();
        if (from.isBefore(today)) {
            throw INVALID_REQUEST.at("/from", "not-past", "must not be in the past: history is not rewritten");
        }
        changeCount++;
        return AuthorisationChange.of(
                id, changeCount, kind, from, request.reason().strip(), now);
    }

    void requireBrand(UUID callersBrand) {
        if (!brandId.equals(callersBrand)) {
            throw AUTHORISATION_NOT_FOUND.because(id);
        }
    }

    Authorisation with(List<Change> history) {
        var scope = new Scope(
                EnumSet.copyOf(Arrays.stream(activities).map(Activity::valueOf).toList()),
                Set.of(countries),
                Set.of(models));
        return new Authorisation(id, dealerId, brandId, scope, validFrom, validTo, grantedAt, version, history);
    }
}
