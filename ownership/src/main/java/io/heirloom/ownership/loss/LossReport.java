package io.heirloom.ownership.loss;

import static io.heirloom.ownership.loss.LossProblem.ALREADY_STOLEN;
import static io.heirloom.ownership.loss.LossProblem.LOSS_REPORT_LIFTED;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
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

/** A loss somebody declared, standing until it is lifted. */
@Entity
@Table(name = "loss_report")
class LossReport {

    @Id
    UUID id;

    UUID itemId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    LossLevel level;

    LocalDate lostOn;

    @Column(columnDefinition = "text")
    String jurisdiction;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind declaredByKind;

    UUID declaredById;

    @Column(columnDefinition = "text")
    String subject;

    byte[] narrative;
    Instant reportedAt;
    Instant liftedAt;
    byte[] liftReason;

    @Version
    int version;

    protected LossReport() {}

    /** @param titleHolder under whose key the words are kept, whoever declared the loss */
    static LossReport declare(ReportLoss request, Party declarer, Party titleHolder, byte[] narrative, Instant now) {
        var report = new LossReport();
        report.id = request.id();
        report.itemId = request.itemId();
        report.level = request.level();
        report.lostOn = request.lostOn();
        report.jurisdiction = request.jurisdiction();
        report.declaredByKind = declarer.kind();
        report.declaredById = declarer.id();
        report.subject = titleHolder.subject().value();
        report.narrative = narrative;
        report.reportedAt = now;
        return report;
    }

    void escalate(byte[] supplemented) {
        requireStanding();
        if (level == LossLevel.STOLEN) {
            throw ALREADY_STOLEN.because();
        }
        level = LossLevel.STOLEN;
        narrative = supplemented;
    }

    void lift(byte[] reason, Instant now) {
        requireStanding();
        liftedAt = now;
        liftReason = reason;
    }

    boolean isDeclaredBy(Party party) {
        return party.kind() == declaredByKind && party.id().equals(declaredById);
    }

    SubjectId subject() {
        return new SubjectId(subject);
    }

    private void requireStanding() {
        if (liftedAt != null) {
            throw LOSS_REPORT_LIFTED.because();
        }
    }
}
