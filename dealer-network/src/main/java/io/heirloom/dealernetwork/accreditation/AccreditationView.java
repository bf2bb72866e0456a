package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code models} lists the only models covered; empty when all are or when there is no authorisation. */
record AccreditationView(
        UUID dealerId,
        UUID brandId,
        Activity activity,
        String country,
        LocalDate on,
        boolean authorised,
        Verdict reason,
        UUID authorisationId,
        List<UUID> models) {

    static AccreditationView of(Accreditation answer) {
        var question = answer.question();
        var restsOn = Optional.ofNullable(answer.authorisation());
        return new AccreditationView(
                question.dealerId(),
                question.brandId(),
                question.activity(),
                question.country(),
                question.on(),
                answer.authorised(),
                answer.verdict(),
                restsOn.map(Authorisation::id).orElse(null),
                restsOn.map(one -> one.scope().models().stream().sorted().toList())
                        .orElse(List.of()));
    }
}
