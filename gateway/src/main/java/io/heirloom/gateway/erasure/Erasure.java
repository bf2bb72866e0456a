package io.heirloom.gateway.erasure;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("That a person's data were erased: the certificate, once every part of the suite has destroyed its key.")
public record Erasure(
        @Ignore @JsonProperty("id") UUID uuid,

        @NonNull @Description("When it was asked for. From then on nothing about her is shown.")
        Instant askedAt,

        @Description("When the last key was destroyed; null while one may still exist.")
        Instant completedAt,

        @JsonAlias("services") @NonNull @Description("The parts of the suite that keep a key of hers.")
        List<@NonNull ErasureAcknowledgement> acknowledgements) {

    static final String TYPE = "Erasure";

    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
