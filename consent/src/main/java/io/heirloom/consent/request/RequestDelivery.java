package io.heirloom.consent.request;

import io.heirloom.consent.profile.RecordFacts.Scope;
import io.heirloom.consent.record.Consents;
import io.heirloom.consent.record.OpenRecord;
import io.heirloom.consent.standing.Standing;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Brings a request before the present owner, if there is one and she was not erased; else it waits where nobody sees it. */
@ApplicationScoped
class RequestDelivery {

    private static final String CONTEXT = "access-request";

    private final Consents consents;
    private final SubjectKeys keys;

    RequestDelivery(Consents consents, SubjectKeys keys) {
        this.consents = consents;
        this.keys = keys;
    }

    /** @param message may be null */
    Uni<AccessRequest> reach(AccessRequest request, Standing standing, String message) {
        if (standing.owner().isEmpty() || !standing.itemIsKnown()) {
            return sealed(requester(request), message).invoke(request::waits).replaceWith(request);
        }
        UUID ownerId = standing.owner().get();
        return consents.open(record(request, ownerId), actor(request))
                .chain(recordId -> sealed(SubjectId.owner(ownerId), message)
                        .invoke(words -> request.reaches(ownerId, recordId, words)))
                .replaceWith(request);
    }

    /** The words as the owner reads them; null where nothing was written or the key is gone. */
    Uni<String> message(AccessRequest request) {
        return opened(SubjectId.owner(request.ownerId), request);
    }

    /** The words of a request that still waits. */
    Uni<String> waitingMessage(AccessRequest request) {
        return opened(requester(request), request);
    }

    private Uni<String> opened(SubjectId subject, AccessRequest request) {
        if (request.message == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.decrypt(subject, CONTEXT, request.message)
                .map(plain -> plain.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null));
    }

    private Uni<byte[]> sealed(SubjectId subject, String message) {
        return message == null
                ? Uni.createFrom().nullItem()
                : keys.encrypt(subject, CONTEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    private static SubjectId requester(AccessRequest request) {
        return new SubjectId(request.requester().toString());
    }

    private static Actor actor(AccessRequest request) {
        return new Actor(request.requesterRole, request.requester().toString());
    }

    private static OpenRecord record(AccessRequest request, UUID ownerId) {
        var scope = new Scope(
                request.requester(),
                request.recipients(),
                request.categories.stream().sorted().toList(),
                request.duration);
        return new OpenRecord(
                ownerId,
                request.itemId,
                request.purpose,
                scope,
                request.noticeId,
                request.noticeVersion,
                request.openUntil);
    }
}
