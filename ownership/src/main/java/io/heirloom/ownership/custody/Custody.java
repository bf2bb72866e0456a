package io.heirloom.ownership.custody;

import static io.heirloom.ownership.custody.CustodyProblem.CUSTODY_ENDED;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
import io.heirloom.ownership.title.CustodyPurpose;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Keeping;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One handing over, from the day the dealer took the piece to the day it came back. */
@Entity
@Table(name = "custody")
class Custody {

    @Id
    UUID id;

    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    CustodyPurpose purpose;

    UUID custodianId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind holderKind;

    UUID holderId;
    Instant since;
    LocalDate expectedUntil;
    Instant until;

    @Version
    int version;

    protected Custody() {}

    static Custody begin(HandOver request, Holding holding, Instant now) {
        var custody = new Custody();
        custody.id = request.id();
        custody.itemId = request.itemId();
        custody.purpose = request.purpose();
        custody.custodianId = request.custodian().id();
        custody.holderKind = holding.holder().kind();
        custody.holderId = holding.holder().id();
        custody.since = now;
        custody.expectedUntil = request.until();
        holding.handOver(new Keeping(custody.id, custody.purpose, custody.custodianId, now));
        return custody;
    }

    void giveBack(int expected, Instant now) {
        if (until != null) {
            throw CUSTODY_ENDED.because();
        }
        if (version != expected) {
            throw STALE_VERSION.because();
        }
        end(now);
    }

    void end(Instant now) {
        until = now;
    }

    Party custodian() {
        return Party.dealer(custodianId);
    }
}
