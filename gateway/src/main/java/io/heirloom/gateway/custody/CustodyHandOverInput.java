package io.heirloom.gateway.custody;

import io.heirloom.gateway.title.CustodyPurpose;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CustodyHandOverInput")
@Description("A piece that goes into other hands while title stays.")
public record CustodyHandOverInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @Description("The version of the title that was read.")
        int titleVersion,

        @NonNull @Description("Why.") CustodyPurpose purpose,

        @Id @NonNull @Description("Global id of the dealer or workshop that takes it.")
        String dealerId,

        @Description("The day it is expected back, if agreed.")
        LocalDate until) {}
