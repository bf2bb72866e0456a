package io.heirloom.ownership.disclosure.decision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of owner data that can be asked for here. */
public enum DataCategory {
    /** Names. */
    IDENTITY,
    /** Being reachable through the relay, no address shown. */
    CONTACT,
    /** The addresses themselves. */
    CONTACT_RAW;

    /** Whoever asks for contact learns as much of it as the owner allows, so both forms are asked for together. */
    public static Set<DataCategory> asked(Collection<DataCategory> named) {
        Set<DataCategory> asked = EnumSet.copyOf(named);
        if (asked.contains(CONTACT) || asked.contains(CONTACT_RAW)) {
            asked.add(CONTACT);
            asked.add(CONTACT_RAW);
        }
        return asked;
    }
}
