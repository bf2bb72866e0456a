package io.heirloom.ownership.directory;

import io.heirloom.journal.event.Actor;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Roles;
import java.util.List;

/** In which capacity a caller acted, as events keep it: a role and an organisation, never a person. */
public final class Actors {

    private static final List<String> STAFF = List.of(
            Roles.BRAND_ADMIN, Roles.CLIENT_ADVISOR, Roles.DEALER_ADMIN, Roles.DEALER_STAFF, Roles.LAW_ENFORCEMENT);

    private Actors() {}

    public static Actor of(Caller caller) {
        String role = STAFF.stream().filter(caller::has).findFirst().orElse(Roles.OWNER);
        return Actor.of(caller, role);
    }
}
