package io.heirloom.consent.record;

import static io.heirloom.consent.record.RecordProblem.CONSENT_STATE_CONFLICT;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.profile.RecordFacts.Scope;
import io.heirloom.consent.purpose.CategoriesConverter;
import io.heirloom.consent.purpose.Category;
import io.heirloom.consent.purpose.Purpose;
import io.heirloom.wire.caller.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "consent_record")
class ConsentRecord {

    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "item_id")
    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    Purpose purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "controller_kind", columnDefinition = "text")
    Organisation.Kind controllerKind;

    @Column(name = "controller_id")
    UUID controllerId;

    @Column(columnDefinition = "text")
    String recipients;

    @Convert(converter = CategoriesConverter.class)
    @Column(columnDefinition = "text")
    Set<Category> categories;

    @Column(columnDefinition = "text")
    String duration;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "notice_version")
    int noticeVersion;

    @Column(name = "notice_delivered_at")
    Instant noticeDeliveredAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    ConsentState state;

    int sequence;

    @Column(name = "head_hash", columnDefinition = "text")
    String headHash;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "valid_until")
    Instant validUntil;

    @Column(name = "ended_at")
    Instant endedAt;

    @Version
    int version;

    protected ConsentRecord() {}

    static ConsentRecord open(OpenRecord asked, Instant now) {
        var record = new ConsentRecord();
        record.id = UUID.randomUUID();
        record.ownerId = asked.ownerId();
        record.itemId = asked.itemId();
        record.purpose = asked.purpose();
        record.controllerKind = asked.scope().controller().kind();
        record.controllerId = asked.scope().controller().id();
        record.recipients =
                asked.scope().recipients().stream().map(Organisation::toString).collect(Collectors.joining(" "));
        record.categories = EnumSet.copyOf(asked.scope().categories());
        record.duration = asked.scope().duration();
        record.noticeId = asked.noticeId();
        record.noticeVersion = asked.noticeVersion();
        record.state = ConsentState.UNKNOWN;
        record.requestedAt = now;
        record.become(ConsentState.REQUESTED, asked.openUntil());
        return record;
    }

    void give(Set<Category> granted, Instant deliveredAt, Instant now, Instant until) {
        become(ConsentState.GIVEN, until);
        categories = EnumSet.copyOf(granted);
        noticeDeliveredAt = deliveredAt;
        givenAt = now;
    }

    void end(ConsentState ending, Instant now) {
        become(ending, validUntil);
        endedAt = now;
    }

    /** Called once the event of the present state is sealed. */
    void sealed(String hash) {
        headHash = hash;
    }

    Organisation controller() {
        return new Organisation(controllerKind, controllerId);
    }

    Scope scope() {
        List<Organisation> named = Arrays.stream(recipients.split(" ", -1))
                .flatMap(text -> Organisation.parse(text).stream())
                .toList();
        return new Scope(controller(), named, categories.stream().sorted().toList(), duration);
    }

    /** The state at this instant: time ends a consent by itself, whether or not anybody has written it down yet. */
    ConsentState stateAt(Instant now) {
        boolean over = validUntil != null && !now.isBefore(validUntil) && state.mayBecome(ConsentState.EXPIRED);
        return over ? ConsentState.EXPIRED : state;
    }

    private void become(ConsentState next, Instant until) {
        if (!state.mayBecome(next)) {
            throw CONSENT_STATE_CONFLICT.because(state, "cannot become", next);
        }
        state = next;
        sequence++;
        validUntil = until;
    }
}
