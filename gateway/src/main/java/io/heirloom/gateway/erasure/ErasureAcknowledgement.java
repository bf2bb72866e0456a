package io.heirloom.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("One part of the suite and whether it has destroyed its key.")
public record ErasureAcknowledgement(
        @JsonAlias("service") @NonNull @Description("The part, such as consent.")
        String part,

        @Description("When it had destroyed the key and said so in the ledger; null before.")
        Instant acknowledgedAt) {}
