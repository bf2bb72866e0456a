package io.heirloom.dealernetwork.authorisation.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An authorisation with its whole history, able to say how it stood on any day. {@code validTo} is the last day, null for no end. */
public record Authorisation(
        UUID id,
        UUID dealerId,
        UUID brandId,
        Scope scope,
        LocalDate validFrom,
        LocalDate validTo,
        Instant grantedAt,
        int version,
        List<Change> changes) {

    public Authorisation {
        changes = List.copyOf(changes);
    }

    /** Of the changes that hold for the day the one recorded last decides: a later decision outweighs an earlier one for days to come. */
    public Standing standingOn(LocalDate day) {
        if (day.isBefore(validFrom)) {
            return Standing.NOT_YET_VALID;
        }
        Standing decided = changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((_, later) -> later)
                .map(change -> change.kind().standing())
                .orElse(Standing.IN_FORCE);
        boolean past = validTo != null && day.isAfter(validTo);
        return past && decided != Standing.ENDED ? Standing.LAPSED : decided;
    }
}
