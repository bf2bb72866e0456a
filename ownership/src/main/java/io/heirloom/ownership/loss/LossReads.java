package io.heirloom.ownership.loss;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows declarers their own reports, words included. */
@ApplicationScoped
class LossReads {

    private final LossReportRepository reports;
    private final Words words;

    LossReads(LossReportRepository reports, Words words) {
        this.reports = reports;
        this.words = words;
    }

    @WithTransaction
    Uni<Page<LossReportView>> mine(Party declarer, PageRequest request) {
        return reports.declaredBy(declarer, request)
                .map(rows -> Page.of(rows, request, row -> Cursor.of(row.id)))
                .chain(page -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(
                                report -> words.open(report).map(told -> LossReportView.of(report, told)))
                        .collect()
                        .asList()
                        .map(views -> new Page<>(views, page.nextCursor())));
    }
}
