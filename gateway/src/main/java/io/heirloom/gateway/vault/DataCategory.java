package io.heirloom.gateway.vault;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("DataCategory")
@Description("What a brand or dealer can ask an owner for.")
public enum DataCategory {
    @Description("Given and family name.")
    IDENTITY,
    @Description("A way to write to the owner through the suite, without showing an address.")
    CONTACT,
    @Description("E-mail, phone and postal addresses themselves.")
    CONTACT_RAW,
    @Description("Since when the owner has the piece and how it came to her.")
    OWNERSHIP_HISTORY,
    @Description("What the owner bought.")
    PURCHASE_HISTORY
}
