package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import io.heirloom.dealernetwork.authorisation.standing.Authorisation;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import java.util.UUID;

/** The events of an authorisation; the reasons stay here, since they may tell of an investigation. */
final class AuthorisationEvents {
    private AuthorisationEvents() {}

    static EventDraft granted(Authorisation granted) {
        return draft("authorisation.granted", granted.id(), granted.dealerId(), granted.brandId())
                .fact(
                        "activities",
                        granted.scope().activities().stream()
                                .map(Activity::name)
                                .sorted()
                                .toList())
                .fact("countries", granted.scope().countries().stream().sorted().toList())
                .fact(
                        "models",
                        granted.scope().models().stream()
                                .map(UUID::toString)
                                .sorted()
                                .toList())
                .fact("validFrom", granted.validFrom().toString())
                .fact(
                        "validTo",
                        granted.validTo() == null ? null : granted.validTo().toString());
    }

    static EventDraft changed(DealerAuthorisation changed, AuthorisationChange change) {
        return draft(change.kind.eventType(), changed.id, changed.dealerId, changed.brandId)
                .fact("from", change.from.toString());
    }

    private static EventDraft draft(String type, UUID id, UUID dealerId, UUID brandId) {
        return EventDraft.of(type, LeafClass.DEALER, id)
                .keyedBy(SubjectId.brand(brandId))
                .fact("authorisationId", id.toString())
                .fact("dealerId", dealerId.toString())
                .fact("brandId", brandId.toString())
                .by(new Actor(Roles.BRAND_ADMIN, Organisation.brand(brandId).toString()));
    }
}
