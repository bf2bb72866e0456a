package io.heirloom.ownership.custody;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.CustodyPurpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A custody as holder and custodian see it. */
record CustodyView(
        UUID id,
        UUID itemId,
        CustodyPurpose purpose,
        Party custodian,
        Instant since,
        LocalDate expectedUntil,
        Instant until,
        int version) {

    static CustodyView of(Custody custody) {
        return new CustodyView(
                custody.id,
                custody.itemId,
                custody.purpose,
                custody.custodian(),
                custody.since,
                custody.expectedUntil,
                custody.until,
                custody.version);
    }
}
