package io.heirloom.itemregistry.alert;

import io.heirloom.itemregistry.alert.LossAlert.Level;
import io.heirloom.itemregistry.item.ItemChanges;
import io.heirloom.journal.consume.IncomingEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the loss reports that stand for each piece. */
@ApplicationScoped
class AlertService {

    private final LossAlertRepository alerts;
    private final ItemChanges items;

    AlertService(LossAlertRepository alerts, ItemChanges items) {
        this.alerts = alerts;
        this.items = items;
    }

    @WithTransaction
    Uni<Void> raise(IncomingEvent event) {
        UUID itemId = event.uuid("itemId");
        return items.lock(itemId)
                .chain(known -> known
                        ? alerts.persist(LossAlert.raised(
                                        event.uuid("reportId"),
                                        itemId,
                                        Level.valueOf(event.text("level")),
                                        event.recordedAt()))
                                .chain(() -> sumUp(itemId))
                        : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Void> escalate(IncomingEvent event) {
        return alerts.findById(event.uuid("reportId"))
                .onItem()
                .ifNotNull()
                .invoke(LossAlert::escalate)
                .chain(() -> sumUp(event.uuid("itemId")));
    }

    @WithTransaction
    Uni<Void> lift(IncomingEvent event) {
        return alerts.findById(event.uuid("reportId"))
                .onItem()
                .ifNotNull()
                .invoke(alert -> alert.lift(event.recordedAt()))
                .chain(() -> sumUp(event.uuid("itemId")));
    }

    private Uni<Void> sumUp(UUID itemId) {
        return alerts.flush()
                .chain(() -> alerts.standing(itemId))
                .chain(standing -> items.report(
                        itemId,
                        standing.stream().anyMatch(alert -> alert.level == Level.MISSING),
                        standing.stream().anyMatch(alert -> alert.level == Level.STOLEN)));
    }
}
