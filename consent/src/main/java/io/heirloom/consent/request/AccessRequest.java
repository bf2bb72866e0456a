package io.heirloom.consent.request;

import static io.heirloom.consent.request.RequestProblem.ACCESS_REQUEST_CLOSED;

import io.heirloom.consent.purpose.CategoriesConverter;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.consent.request.rules.FileAccessRequest;
import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "access_request")
class AccessRequest {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "requester_kind", columnDefinition = "text")
    Organisation.Kind requesterKind;

    @Column(name = "requester_id")
    UUID requesterId;

    @Column(name = "requester_role", columnDefinition = "text")
    String requesterRole;

    @Column(name = "item_id")
    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    @Convert(converter = CategoriesConverter.class)
    @Column(columnDefinition = "text")
    Set<Category> categories;

    @Column(columnDefinition = "text")
    String duration;

    @Column(columnDefinition = "text")
    String recipients;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "notice_version")
    int noticeVersion;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "record_id")
    UUID recordId;

    byte[] message;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    RequestState state;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "open_until")
    Instant openUntil;

    boolean holding;

    @Version
    int version;

    protected AccessRequest() {}

    static AccessRequest file(
            FileAccessRequest asked, Organisation requester, String role, Instant now, Duration answerWithin) {
        var request = new AccessRequest();
        request.id = asked.id();
        request.requesterKind = requester.kind();
        request.requesterId = requester.id();
        request.requesterRole = role;
        request.itemId = asked.itemId();
        request.purpose = asked.purpose();
        request.categories = EnumSet.copyOf(asked.categories());
        request.duration = asked.duration();
        request.recipients = asked.recipientOrganisations().stream()
                .map(Organisation::toString)
                .collect(Collectors.joining(" "));
        request.noticeId = asked.noticeId();
        request.noticeVersion = asked.noticeVersion();
        request.state = RequestState.OPEN;
        request.requestedAt = now;
        request.openUntil = now.plus(answerWithin);
        request.holding = true;
        return request;
    }

    void reaches(UUID owner, UUID record, byte[] words) {
        ownerId = owner;
        recordId = record;
        message = words;
    }

    /** Nobody is known to whom it could be brought; the words wait with it. */
    void waits(byte[] words) {
        message = words;
    }

    void grant() {
        state = RequestState.GRANTED;
        holding = false;
    }

    /** The place stays taken until the time is over, as if nobody had answered. */
    void refuse() {
        state = RequestState.REFUSED;
    }

    void invalidate() {
        state = RequestState.INVALIDATED;
    }

    void requireOpen(Instant now) {
        if (stateAt(now) != RequestState.OPEN) {
            throw ACCESS_REQUEST_CLOSED.because(id);
        }
    }

    RequestState stateAt(Instant now) {
        return state == RequestState.OPEN && !now.isBefore(openUntil) ? RequestState.EXPIRED : state;
    }

    /** What the requester may know: granted, or still without an answer. */
    RequestState stateForRequester(Instant now) {
        if (state == RequestState.GRANTED) {
            return RequestState.GRANTED;
        }
        return now.isBefore(openUntil) ? RequestState.OPEN : RequestState.EXPIRED;
    }

    Organisation requester() {
        return new Organisation(requesterKind, requesterId);
    }

    List<Organisation> recipients() {
        return Arrays.stream(recipients.split(" ", -1))
                .flatMap(text -> Organisation.parse(text).stream())
                .toList();
    }
}
