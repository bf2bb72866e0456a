package io.heirloom.ownership.title;

import io.heirloom.ownership.directory.Party;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import java.util.List;

/** Who may see that a piece has this title: its holder, the maker's own staff, the dealer who has it in hand, and the authorities. */
final class Sight {

    private static final List<String> AUTHORITIES =
            List.of(Roles.LAW_ENFORCEMENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR);
    private static final List<String> MAKERS_STAFF = List.of(Roles.CLIENT_ADVISOR, Roles.BRAND_ADMIN);

    private Sight() {}

    static boolean allows(Caller caller, Standing standing) {
        var viewer = Party.of(caller);
        Keeping keeping = standing.piece().keeping();
        boolean holds = standing.title().holder().equals(viewer);
        boolean made = viewer.equals(Party.brand(standing.piece().brandId)) && any(caller, MAKERS_STAFF);
        boolean keeps = keeping != null && viewer.equals(Party.dealer(keeping.dealerId()));
        return holds || made || keeps || any(caller, AUTHORITIES);
    }

    private static boolean any(Caller caller, List<String> roles) {
        return roles.stream().anyMatch(caller::has);
    }
}
