package io.heirloom.gateway.transfer.offer;

import io.heirloom.gateway.party.OrganisationInput;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TransferRecipientInput")
@Description(
        "To whom a piece is offered: a person by name and e-mail, who may not have an account yet, or an organisation.")
public record TransferRecipientInput(
        @Description("The person's name.") String name,

        @Description("The person's e-mail address; she accepts after signing in with it.")
        String email,

        @Description("The brand or dealer.") OrganisationInput organisation) {}
