package io.heirloom.consent.decision.matrix;

import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import java.util.Arrays;
import java.util.Optional;

/** The columns of the access matrix. */
public enum Role {
    PUB("public", null),
    OWN(Roles.OWNER, null),
    HEIR("heir", null),
    CA(Roles.CLIENT_ADVISOR, Organisation.Kind.BRAND),
    BA(Roles.BRAND_ANALYST, Organisation.Kind.BRAND),
    BADM(Roles.BRAND_ADMIN, Organisation.Kind.BRAND),
    DS(Roles.DEALER_STAFF, Organisation.Kind.DEALER),
    DADM(Roles.DEALER_ADMIN, Organisation.Kind.DEALER),
    PO(Roles.PRIVACY_OFFICER, null),
    AUD(Roles.AUDITOR, null),
    LEL(Roles.LAW_ENFORCEMENT, null);

    private final String realmRole;
    private final Organisation.Kind kind;

    Role(String realmRole, Organisation.Kind kind) {
        this.realmRole = realmRole;
        this.kind = kind;
    }

    public String realmRole() {
        return realmRole;
    }

    /** The role in which staff ask; one whose organisation is of the wrong kind counts for nothing. */
    public static Optional<Role> ofStaff(Caller caller) {
        return Arrays.stream(values())
                .filter(role -> role.ordinal() >= CA.ordinal() && caller.has(role.realmRole))
                .filter(role -> role.kind == null
                        || caller.organisation()
                                .filter(one -> one.kind() == role.kind)
                                .isPresent())
                .findFirst();
    }
}
