package io.heirloom.gateway.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.Node;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("One serialised piece of a brand.")
public record Item(
        @Ignore @JsonProperty("id") UUID uuid,
        @Ignore UUID brandId,
        @Ignore UUID modelId,

        @NonNull @Description("The number of its model, 14 digits.")
        String gtin,

        @Description("Its serial number, unique under the GTIN; null for those who may not see it.")
        String serial,

        @Description("Its GS1 Digital Link address, which anyone may open.")
        String digitalLink,

        @NonNull @Description("Further numbers it carries.") List<@NonNull ItemIdentifier> identifiers,
        @Description("The day it was made.") LocalDate manufacturedOn,
        @Description("GLN of the place it was made at.") String facilityGln,

        @Description("ISO 3166-1 code of the country it was made in.")
        String originCountry,

        @NonNull @Description("What it is made of.") List<@NonNull Material> materials,
        @Description("How to care for it.") String care,

        @Description("CBV disposition after its latest event, such as active or retail_sold.")
        String disposition,

        @NonNull @Description("CBV dispositions that stay until unset, such as stolen.")
        List<@NonNull String> persistentDispositions,

        @Description("When it was registered.") Instant registeredAt,

        @Description("Its version, counted up with each change.")
        int version)
        implements Node {

    public static final String TYPE = "Item";

    public Item {
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
        materials = materials == null ? List.of() : List.copyOf(materials);
        persistentDispositions = persistentDispositions == null ? List.of() : List.copyOf(persistentDispositions);
    }

    /** How a service is asked for what only those see who know the serial: the id, and the serial where the viewer sees it. */
    @Ignore
    public String key() {
        return serial == null ? uuid.toString() : uuid + ":" + serial;
    }

    @Override
    @Id
    @NonNull
    @Description("Opaque global id.")
    public String getId() {
        return GlobalId.of(TYPE, uuid);
    }
}
