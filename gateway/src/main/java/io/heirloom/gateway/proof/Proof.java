package io.heirloom.gateway.proof;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What anyone can check about the events of a piece without trusting us: a heirloom-proof/1 bundle.")
public record Proof(
        @NonNull @Description("The bundle, JSON text of application/vnd.heirloom.proof+json.")
        String bundle,

        @Description("How many events it holds.") int events,

        @Description(
                "Whether it holds every event, each already in the log. What is missing is on its way, or beyond the first hundred of a service, which the download holds.")
        boolean complete,

        @NonNull @Description("Where this gateway offers the bundle for download.")
        String downloadPath) {}
