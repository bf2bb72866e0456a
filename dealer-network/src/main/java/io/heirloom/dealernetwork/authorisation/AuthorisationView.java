package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
import io.heirloom.dealernetwork.authorisation.standing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** {@code standing} is today's. The reasons of changes are null for whoever is neither the brand's nor the dealer's staff. */
record AuthorisationView(
        UUID id,
        UUID dealerId,
        UUID brandId,
        List<Activity> activities,
        List<String> countries,
        List<UUID> models,
        LocalDate validFrom,
        LocalDate validTo,
        Standing standing,
        Instant grantedAt,
        int version,
        List<ChangeView> changes) {

    record ChangeView(ChangeKind kind, LocalDate from, Instant recordedAt, String reason) {}

    static AuthorisationView of(Authorisation authorisation, LocalDate today, boolean withReasons) {
        return new AuthorisationView(
                authorisation.id(),
                authorisation.dealerId(),
                authorisation.brandId(),
                authorisation.scope().activities().stream().sorted().toList(),
                authorisation.scope().countries().stream().sorted().toList(),
                authorisation.scope().models().stream().sorted().toList(),
                authorisation.validFrom(),
                authorisation.validTo(),
                authorisation.standingOn(today),
                authorisation.grantedAt(),
                authorisation.version(),
                authorisation.changes().stream()
                        .map(change -> new ChangeView(
                                change.kind(),
                                change.from(),
                                change.recordedAt(),
                                withReasons ? change.reason() : null))
                        .toList());
    }
}
