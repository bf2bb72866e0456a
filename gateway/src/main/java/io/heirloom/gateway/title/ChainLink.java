package io.heirloom.gateway.title;

import io.heirloom.gateway.party.Party;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("One title in the chain of a piece.")
public record ChainLink(
        @Description("Its place in the chain, from 0.") int sequence,

        @Description("Who held it; a person is never named.")
        Party holder,

        @Description("Since when.") Instant since,

        @Description("Until when; null for the current one.")
        Instant until,

        @Description("How it came about, such as SALE.") String reason) {}
