package io.heirloom.ownership.transfer.offer;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.value.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

/** To whom a piece is offered: a person by name and e-mail address, or an organisation. */
public record Recipient(
        @Size(min = 1, max = 200) @PlainText String name,
        @Size(max = 254) @Email @PlainText String email,
        @Valid Party organisation) {

    private static final String RULE = "person-or-organisation";

    public boolean isPerson() {
        return organisation == null;
    }

    /** Refuses halves and mixtures. */
    void requireOneKind() {
        if (isPerson() && isMissing(name)) {
            throw INVALID_REQUEST.at("/recipient/name", RULE, "name the person, or an organisation");
        }
        if (isPerson() && isMissing(email)) {
            throw INVALID_REQUEST.at("/recipient/email", RULE, "give an e-mail address of the person");
        }
        if (!isPerson() && (name != null || email != null)) {
            throw INVALID_REQUEST.at("/recipient", RULE, "name a person or an organisation, not both");
        }
        if (!isPerson() && organisation.isPerson()) {
            throw INVALID_REQUEST.at("/recipient/organisation/kind", RULE, "must be BRAND or DEALER");
        }
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
