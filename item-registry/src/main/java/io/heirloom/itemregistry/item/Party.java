package io.heirloom.itemregistry.item;

import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import java.util.UUID;

/** An owner, brand or dealer, as ownership's events name them. An owner's id is internal and never shown. */
public record Party(Kind kind, UUID id) {

    public enum Kind {
        OWNER,
        BRAND,
        DEALER
    }

    /** Whom the journal tells the key of a stream. */
    public SubjectId holder() {
        return kind == Kind.OWNER ? SubjectId.owner(id) : SubjectId.holder(id);
    }

    public static Party of(Caller caller) {
        return caller.organisation()
                .map(one -> new Party(Kind.valueOf(one.kind().name()), one.id()))
                .orElseGet(() -> new Party(Kind.OWNER, caller.ownerId()));
    }

    boolean is(Caller caller) {
        return switch (kind) {
            case OWNER -> caller.has(Roles.OWNER) && caller.ownerId().equals(id);
            case BRAND -> caller.actsFor(Organisation.brand(id));
            case DEALER -> caller.actsFor(Organisation.dealer(id));
        };
    }
}
