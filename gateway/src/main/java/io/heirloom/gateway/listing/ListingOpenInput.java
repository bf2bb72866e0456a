package io.heirloom.gateway.listing;

import io.heirloom.gateway.money.MoneyInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ListingOpenInput")
@Description("A piece to be offered for sale.")
public record ListingOpenInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("The asked price.") MoneyInput price,

        @NonNull @Description("The dealer's words about it.")
        String description) {}
