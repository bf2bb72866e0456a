package io.heirloom.ownership.loss;

import static io.heirloom.ownership.loss.LossProblem.LEVEL_NOT_ALLOWED;
import static io.heirloom.ownership.loss.LossProblem.LOSS_REPORT_ID_TAKEN;
import static io.heirloom.ownership.loss.LossProblem.LOSS_REPORT_NOT_FOUND;
import static io.heirloom.ownership.loss.LossProblem.POLICE_REFERENCE_MISSING;
import static io.heirloom.ownership.title.TitleProblem.TITLE_NOT_FOUND;

import io.heirloom.ownership.directory.Actors;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Titles;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;

/** Declares, escalates and lifts losses. */
@ApplicationScoped
class LossService {

    private final LossReportRepository reports;
    private final Titles titles;
    private final Words words;
    private final LossEvents events;
    private final Clock clock;

    LossService(LossReportRepository reports, Titles titles, Words words, LossEvents events, Clock clock) {
        this.reports = reports;
        this.titles = titles;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** When this has committed, no transfer of the piece can be offered or accepted until the report is lifted. */
    @WithTransaction
    Uni<LossReportView> report(Caller caller, ReportLoss request) {
        requireLevel(caller, request);
        return titles.lock(request.itemId())
                .invoke(holding -> {
                    requireHolderOrAuthority(holding, caller);
                    holding.reportLost(request.id());
                })
                .call(() -> requireFreshId(request.id()))
                .chain(holding -> declare(caller, request, holding))
                .map(LossReportView::of);
    }

    @WithTransaction
    Uni<LossReportView> escalate(Caller caller, UUID id, EscalateLoss request) {
        return change(caller, id, (report, holding) -> words.open(report)
                .map(told -> told.supplementedBy(request.narrative()))
                .chain(told -> words.seal(report.subject(), told)
                        .invoke(report::escalate)
                        .chain(() -> reports.persistAndFlush(report))
                        .call(() -> events.escalated(report, holding, told, Actors.of(caller)))));
    }

    @WithTransaction
    Uni<LossReportView> lift(Caller caller, UUID id, LiftLoss request) {
        return change(caller, id, (report, holding) -> words.sealReason(report.subject(), request.reason())
                .invoke(reason -> {
                    report.lift(reason, clock.instant());
                    holding.clearLoss();
                })
                .chain(() -> reports.persistAndFlush(report))
                .call(() -> events.lifted(report, holding, request.reason(), Actors.of(caller))));
    }

    private Uni<LossReport> declare(Caller caller, ReportLoss request, Holding holding) {
        Party titleHolder = holding.holder();
        return words.seal(titleHolder.subject(), request.narrative())
                .map(encrypted ->
                        LossReport.declare(request, Party.of(caller), titleHolder, encrypted, clock.instant()))
                .chain(reports::persistAndFlush)
                .call(report -> events.reported(report, holding, request.narrative(), Actors.of(caller)));
    }

    private Uni<LossReportView> change(
            Caller caller, UUID id, BiFunction<LossReport, Holding, Uni<LossReport>> change) {
        return reports.itemOf(id)
                .onItem()
                .ifNull()
                .failWith(() -> LOSS_REPORT_NOT_FOUND.because())
                .chain(titles::lock)
                .chain(holding -> reports.findById(id).chain(report -> {
                    requireDeclarerOrAuthority(report, caller);
                    return change.apply(report, holding);
                }))
                .map(LossReportView::of);
    }

    private Uni<Void> requireFreshId(UUID id) {
        return reports.itemOf(id)
                .onItem()
                .ifNotNull()
                .failWith(() -> LOSS_REPORT_ID_TAKEN.at("/id", "unused", "names another report"))
                .replaceWithVoid();
    }

    private static void requireLevel(Caller caller, ReportLoss request) {
        if (isAuthority(caller) && request.level() != LossLevel.STOLEN) {
            throw LEVEL_NOT_ALLOWED.at("/level", "stolen", "must be STOLEN");
        }
        if (request.level() == LossLevel.STOLEN && request.policeReference() == null) {
            throw POLICE_REFERENCE_MISSING.at("/policeReference", "required", "is needed for a stolen piece");
        }
    }

    private static void requireHolderOrAuthority(Holding holding, Caller caller) {
        if (!isAuthority(caller) && !holding.holder().equals(Party.of(caller))) {
            throw TITLE_NOT_FOUND.because();
        }
    }

    private static void requireDeclarerOrAuthority(LossReport report, Caller caller) {
        if (!isAuthority(caller) && !report.isDeclaredBy(Party.of(caller))) {
            throw LOSS_REPORT_NOT_FOUND.because();
        }
    }

    private static boolean isAuthority(Caller caller) {
        return caller.has(Roles.LAW_ENFORCEMENT);
    }
}
