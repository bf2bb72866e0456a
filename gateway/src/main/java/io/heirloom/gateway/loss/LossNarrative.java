package io.heirloom.gateway.loss;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("What the declarer of a loss wrote.")
public record LossNarrative(
        @Description("Where it happened.") String place,
        @Description("The reference of the police.") String policeReference,
        @Description("What happened.") String statement) {}
