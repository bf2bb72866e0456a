package io.heirloom.ownership.transfer.offer;

import io.heirloom.ownership.directory.Party;
import java.util.UUID;

/** What is offered to somebody. */
public interface Addressed {

    UUID id();

    boolean isOfferedBy(Party party);

    /** To a person, found by the hash of her address; her details are readable only under the key of this offer. */
    void toPerson(byte[] index, byte[] details);

    void toOrganisation(Party organisation);
}
