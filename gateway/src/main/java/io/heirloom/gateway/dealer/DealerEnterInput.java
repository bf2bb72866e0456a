package io.heirloom.gateway.dealer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DealerEnterInput")
@Description("A dealer or workshop that takes part.")
public record DealerEnterInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("Its name.") String name,
        @NonNull @Description("Its GLN, 13 digits.") String gln,
        @NonNull @Description("Its city.") String city,

        @NonNull @Description("ISO 3166-1 code of its country.")
        String country,

        @NonNull @Description("What it does.") DealerKind kind) {}
