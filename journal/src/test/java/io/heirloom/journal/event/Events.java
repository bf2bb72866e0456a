package io.heirloom.journal.event;

import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import java.util.Map;
import java.util.UUID;

/** Drafts for tests. */
public final class Events {

    public static final SubjectId BRAND = SubjectId.brand(UUID.fromString("0199a000-0000-7000-8000-000000000001"));
    public static final Actor STAFF = new Actor("brand-admin", BRAND.value());

    private Events() {}

    public static EventDraft registered(UUID item) {
        return EventDraft.of("item.registered", LeafClass.ITEM, item)
                .keyedBy(BRAND)
                .fact("serial", "A-1")
                .by(STAFF);
    }

    public static EventDraft accepted(UUID item, SubjectId seller, SubjectId buyer) {
        return EventDraft.of("transfer.accepted", LeafClass.OWNERSHIP, item)
                .keyedBy(BRAND)
                .fact("reason", "SALE")
                .internal("to", Map.of("kind", "OWNER", "id", buyer.value().substring("owner:".length())))
                .about(seller, Map.of("name", "Amélie"))
                .about(buyer, Map.of("name", "Lina"))
                .by(new Actor("owner", null));
    }
}
