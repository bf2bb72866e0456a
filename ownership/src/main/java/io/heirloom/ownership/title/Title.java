package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One link of the chain of title. Only its end is ever written after its start. */
@Entity
@Table(name = "title")
class Title {

    static final int FIRST = 1;
    private static final String MADE = "MADE";

    @Id
    UUID id;

    UUID itemId;
    int sequence;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind holderKind;

    UUID holderId;
    Instant since;
    Instant until;

    /** {@code MADE} for the maker's own title, else the reason of the transfer. */
    @Column(columnDefinition = "text")
    String reason;

    UUID transferId;

    protected Title() {}

    static Title ofMaker(UUID itemId, UUID brandId, Instant now) {
        return new Title(itemId, FIRST, Party.brand(brandId), now, MADE, null);
    }

    private Title(UUID itemId, int sequence, Party holder, Instant since, String reason, UUID transferId) {
        this.id = UUID.randomUUID();
        this.itemId = itemId;
        this.sequence = sequence;
        this.holderKind = holder.kind();
        this.holderId = holder.id();
        this.since = since;
        this.reason = reason;
        this.transferId = transferId;
    }

    /** Ends this title and gives the next, which starts at the same instant. A clock that ran back does not shorten a title. */
    Title passTo(Party holder, TransferReason why, UUID transfer, Instant now) {
        until = now.isBefore(since) ? since : now;
        return new Title(itemId, sequence + 1, holder, until, why.name(), transfer);
    }

    Party holder() {
        return new Party(holderKind, holderId);
    }
}
