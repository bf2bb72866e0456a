package io.heirloom.dealernetwork.stock;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;

final class StockEvents {
    private StockEvents() {}

    static EventDraft declared(StockPosition position, Actor actor) {
        return draft("stock.declared", position, actor);
    }

    static EventDraft withdrawn(StockPosition position, Actor actor) {
        return draft("stock.withdrawn", position, actor).fact("reason", position.closedBecause.name());
    }

    private static EventDraft draft(String type, StockPosition position, Actor actor) {
        return EventDraft.of(type, LeafClass.DEALER, position.itemId)
                .keyedBy(SubjectId.dealer(position.dealerId))
                .fact("stockId", position.id.toString())
                .fact("itemId", position.itemId.toString())
                .fact("dealerId", position.dealerId.toString())
                .by(actor);
    }
}
