package io.heirloom.ownership.transfer;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.transfer.offer.Recipient;
import io.heirloom.ownership.transfer.price.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the journal keeps of a transfer. The facts name no person; what concerns a person, the price included, stands in that person's own
 * part, unless she was erased. Organisations get no part: the facts stand under the brand's key, which every later holder may open.
 */
@ApplicationScoped
class TransferEvents {

    private final Journal journal;

    TransferEvents(Journal journal) {
        this.journal = journal;
    }

    Uni<Void> offered(Transfer transfer, Holding holding, Recipient recipient, Actor actor) {
        EventDraft draft = draft("offered", transfer, holding).by(actor);
        draft = aboutPerson(draft, transfer.seller(), "seller", transfer);
        if (recipient.isPerson()) {
            draft = draft.about(
                    SubjectId.recipient(transfer.id),
                    Map.of("role", "recipient", "name", recipient.name(), "email", recipient.email()));
        }
        return journal.appendSparingErased(draft).replaceWithVoid();
    }

    /** The next leaf stands under a fresh stream key, which the buyer's part carries: the seller cannot watch the piece any further. */
    Uni<Void> accepted(Transfer transfer, Holding moved, Actor actor) {
        Party buyer = moved.holder();
        EventDraft draft = draft("accepted", transfer, moved)
                .fact("titleVersion", moved.titleVersion())
                .fact("fromKind", transfer.seller().kind().name())
                .fact("toKind", buyer.kind().name())
                .internal("from", transfer.seller().asFact())
                .internal("to", buyer.asFact())
                .by(actor);
        draft = aboutPerson(draft, transfer.seller(), "seller", transfer);
        draft = aboutPerson(draft, buyer, "buyer", transfer);
        return journal.appendSparingErased(draft.handingOverTo(buyer.holder())).replaceWithVoid();
    }

    Uni<Void> closed(Transfer transfer, Holding holding, Actor actor) {
        String verb =
                switch (transfer.state) {
                    case DECLINED -> "declined";
                    case CANCELLED -> "cancelled";
                    case EXPIRED -> "expired";
                    case OFFERED, ACCEPTED -> throw new IllegalStateException("Not closed without effect");
                };
        return journal.append(draft(verb, transfer, holding).by(actor)).replaceWithVoid();
    }

    private static EventDraft draft(String verb, Transfer transfer, Holding holding) {
        return EventDraft.of("transfer." + verb, LeafClass.OWNERSHIP, transfer.itemId)
                .keyedBy(SubjectId.brand(holding.brandId()))
                .fact("transferId", transfer.id.toString())
                .fact("itemId", transfer.itemId.toString())
                .fact("brandId", holding.brandId().toString())
                .fact("reason", transfer.reason.name())
                .fact("jurisdiction", transfer.jurisdiction)
                .fact(
                        "offeredBy",
                        transfer.offeredBy().isPerson()
                                ? null
                                : transfer.offeredBy().asFact());
    }

    private static EventDraft aboutPerson(EventDraft draft, Party party, String role, Transfer transfer) {
        if (!party.isPerson()) {
            return draft;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("role", role);
        Money price = transfer.price();
        if (price != null) {
            payload.put("price", Map.of("minor", price.minor(), "currency", price.currency()));
        }
        return draft.about(party.subject(), payload);
    }
}
