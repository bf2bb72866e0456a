package io.heirloom.gateway.notice;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;

@RegisterForReflection
@Description("A supervisory authority that one can complain to.")
public record NoticeAuthority(
        @Description("Its name.") String name,
        @Description("Its address.") String address,
        @Description("How to reach it.") String contact) {}
