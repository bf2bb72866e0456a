package io.heirloom.ownership.directory;

import java.util.UUID;

/** A party as an answer shows it; the id of a person only to that person. */
public record PartyView(PartyKind kind, UUID id) {

    public static PartyView of(Party party, Party viewer) {
        boolean shown = !party.isPerson() || party.equals(viewer);
        return new PartyView(party.kind(), shown ? party.id() : null);
    }
}
