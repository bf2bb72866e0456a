package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyView;
import java.time.Instant;

/** One title of a piece's chain. Former owners are shown as persons without a name or an id. */
record ChainLink(int sequence, PartyView holder, Instant since, Instant until, String reason) {

    static ChainLink of(Title title, Party viewer) {
        return new ChainLink(
                title.sequence, PartyView.of(title.holder(), viewer), title.since, title.until, title.reason);
    }
}
