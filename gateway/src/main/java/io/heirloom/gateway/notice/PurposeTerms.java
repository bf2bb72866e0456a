package io.heirloom.gateway.notice;

import io.heirloom.gateway.consent.Purpose;
import io.heirloom.gateway.vault.DataCategory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description("What a purpose means and allows.")
public record PurposeTerms(
        @NonNull @Description("The purpose.") Purpose code,
        @NonNull @Description("Its title.") String title,

        @Description("Its term in the Data Privacy Vocabulary.")
        String dpvTerm,

        @Description("On what it rests, such as consent or contract, in words.")
        String lawfulBasis,

        @Description("Whether the owner has a switch for it.")
        boolean consentSwitch,

        @NonNull @Description("What may be asked for.") List<@NonNull DataCategory> categories,

        @Description("Whether the owner may share her addresses themselves for it.")
        boolean addressMayBeShared,

        @Description("Version of the catalogue of purposes.")
        String catalogueVersion) {

    public PurposeTerms {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
