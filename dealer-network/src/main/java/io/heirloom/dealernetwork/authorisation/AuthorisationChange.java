package io.heirloom.dealernetwork.authorisation;

import io.heirloom.dealernetwork.authorisation.standing.Change;
import io.heirloom.dealernetwork.authorisation.standing.ChangeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "authorisation_change")
class AuthorisationChange {
    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    ChangeKind kind;

    @Column(name = "effective_from")
    LocalDate from;

    @Column(columnDefinition = "text")
    String reason;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected AuthorisationChange() {}

    static AuthorisationChange of(
            UUID authorisationId, int number, ChangeKind kind, LocalDate from, String reason, Instant now) {
        var change = new AuthorisationChange();
        change.key = new Key(authorisationId, number);
        change.kind = kind;
        change.from = from;
        change.reason = reason;
        change.recordedAt = now;
        return change;
    }

    Change value() {
        return new Change(key.number(), kind, from, reason, recordedAt);
    }

    @Embeddable
    record Key(@Column(name = "authorisation_id") UUID authorisationId, int number) {}
}
