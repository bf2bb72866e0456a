package io.heirloom.dealernetwork.piece;

import io.heirloom.journal.subject.SubjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A holder of title or custody. For an owner the id is the internal one; it never leaves this service. */
@Embeddable
record Party(
        @Enumerated(EnumType.STRING) @Column(columnDefinition = "text")
        Kind kind,

        UUID id) {

    enum Kind {
        OWNER,
        BRAND,
        DEALER
    }

    /** Whom the journal tells the key of a stream. */
    SubjectId subject() {
        return kind == Kind.OWNER ? SubjectId.owner(id) : SubjectId.holder(id);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
