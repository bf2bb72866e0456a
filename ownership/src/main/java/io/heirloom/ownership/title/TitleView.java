package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The current title of a piece, as one viewer may see it. */
record TitleView(
        UUID itemId,
        boolean viewerIsHolder,
        PartyView holder,
        int version,
        Instant since,
        boolean transferable,
        List<Hold> holds,
        CustodyView custody) {

    static TitleView of(Standing standing, Party viewer) {
        Title title = standing.title();
        var holds = List.copyOf(standing.piece().holds());
        return new TitleView(
                title.itemId,
                title.holder().equals(viewer),
                PartyView.of(title.holder(), viewer),
                title.sequence,
                title.since,
                holds.isEmpty(),
                holds,
                CustodyView.of(standing.piece().keeping()));
    }

    /** Who has the piece while the title holder has not, with the version that giving it back wants. */
    record CustodyView(UUID id, CustodyPurpose purpose, Party custodian, Instant since, int version) {

        // A custody changes once, when it ends.
        private static final int OPEN = 0;

        static CustodyView of(Keeping keeping) {
            return keeping == null
                    ? null
                    : new CustodyView(
                            keeping.custodyId(),
                            keeping.purpose(),
                            Party.dealer(keeping.dealerId()),
                            keeping.since(),
                            OPEN);
        }
    }
}
