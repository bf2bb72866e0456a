package io.heirloom.consent.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.standing.KnownOrganisation;
import io.heirloom.wire.caller.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** From {@code organisation} on for the owner only; {@code recordId} for the requester too once access is granted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        UUID itemId,
        Purpose purpose,
        List<Category> categories,
        String duration,
        List<Organisation> recipients,
        UUID noticeId,
        int noticeVersion,
        RequestState state,
        Instant requestedAt,
        Instant openUntil,
        UUID recordId,
        KnownOrganisation organisation,
        String message,
        String noticeSha256,
        Instant deliveredAt) {

    static RequestView forRequester(AccessRequest request, Instant now) {
        RequestState state = request.stateForRequester(now);
        UUID record = state == RequestState.GRANTED ? request.recordId : null;
        return of(request, state, record, ForOwner.NOTHING);
    }

    static RequestView forOwner(AccessRequest request, ForOwner known, Instant now) {
        return of(request, request.stateAt(now), request.recordId, known);
    }

    private static RequestView of(AccessRequest request, RequestState state, UUID recordId, ForOwner known) {
        return new RequestView(
                request.id,
                request.itemId,
                request.purpose,
                request.categories.stream().sorted().toList(),
                request.duration,
                request.recipients(),
                request.noticeId,
                request.noticeVersion,
                state,
                request.requestedAt,
                request.openUntil,
                recordId,
                known.organisation(),
                known.message(),
                known.noticeSha256(),
                known.deliveredAt());
    }

    /** What only the owner sees beside the request. */
    record ForOwner(KnownOrganisation organisation, String message, String noticeSha256, Instant deliveredAt) {
        static final ForOwner NOTHING = new ForOwner(null, null, null, null);
    }
}
