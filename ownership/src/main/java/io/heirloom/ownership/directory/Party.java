package io.heirloom.ownership.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One who can hold title. The id of an owner is internal: it goes to other services, never to an organisation. */
public record Party(@NotNull PartyKind kind, @NotNull UUID id) {

    public static Party owner(UUID id) {
        return new Party(PartyKind.OWNER, id);
    }

    public static Party brand(UUID id) {
        return new Party(PartyKind.BRAND, id);
    }

    public static Party dealer(UUID id) {
        return new Party(PartyKind.DEALER, id);
    }

    /** Whom this caller acts for: staff for their organisation, everybody else for themselves. */
    public static Party of(Caller caller) {
        return caller.organisation().map(Party::of).orElseGet(() -> owner(caller.ownerId()));
    }

    private static Party of(Organisation organisation) {
        return switch (organisation.kind()) {
            case BRAND -> brand(organisation.id());
            case DEALER -> dealer(organisation.id());
        };
    }

    @JsonIgnore
    public boolean isPerson() {
        return kind == PartyKind.OWNER;
    }

    /** The name under which the journal keeps this party's key. */
    public SubjectId subject() {
        return new SubjectId(kind.name().toLowerCase(Locale.ROOT) + ":" + id);
    }

    /** Whom the journal tells the key of a stream: an organisation apart from what others may open under its name. */
    public SubjectId holder() {
        return isPerson() ? subject() : SubjectId.holder(id);
    }

    /** As events carry it. */
    public Map<String, Object> asFact() {
        return Map.of("kind", kind.name(), "id", id.toString());
    }
}
