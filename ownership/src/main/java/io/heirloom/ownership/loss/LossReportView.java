package io.heirloom.ownership.loss;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A report; its words only where the declarer reads her own. */
record LossReportView(
        UUID id,
        UUID itemId,
        LossLevel level,
        boolean standing,
        LocalDate lostOn,
        String jurisdiction,
        Instant reportedAt,
        Instant liftedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Narrative narrative,
        int version) {

    static LossReportView of(LossReport report) {
        return of(report, null);
    }

    static LossReportView of(LossReport report, Narrative narrative) {
        return new LossReportView(
                report.id,
                report.itemId,
                report.level,
                report.liftedAt == null,
                report.lostOn,
                report.jurisdiction,
                report.reportedAt,
                report.liftedAt,
                narrative,
                report.version);
    }
}
