package io.heirloom.ownership.directory;

import static io.heirloom.ownership.directory.DirectoryProblem.ORGANISATION_UNKNOWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** Answers what is known of brands and dealers, from what their services announced. Runs in the caller's transaction. */
@ApplicationScoped
public class Directory {

    private final KnownOrganisationRepository organisations;
    private final DealerAuthorisationRepository authorisations;

    Directory(KnownOrganisationRepository organisations, DealerAuthorisationRepository authorisations) {
        this.organisations = organisations;
        this.authorisations = authorisations;
    }

    /** Refuses an organisation that nobody announced, naming the field that holds it. */
    public Uni<Void> requireKnown(Party organisation, String pointer) {
        return organisations
                .findById(organisation.id())
                .map(known -> known != null && known.kind == organisation.kind() ? known : null)
                .onItem()
                .ifNull()
                .failWith(() -> ORGANISATION_UNKNOWN.at(pointer, "known-organisation", "is not a known organisation"))
                .replaceWithVoid();
    }

    /** Whether the brand lets this dealer sell new pieces of the model, in that country, on that day. */
    public Uni<Boolean> maySellNew(UUID dealerId, UUID brandId, UUID modelId, String country, LocalDate day) {
        return authorisations.between(dealerId, brandId).map(all -> all.stream()
                .anyMatch(one -> one.allowsNewSale(modelId, country, day)));
    }

    /** Keeps an organisation that its service announced. */
    public Uni<Void> announce(Party organisation, String country) {
        return organisations
                .findById(organisation.id())
                .chain(known -> known != null
                        ? Uni.createFrom().voidItem()
                        : organisations
                                .persist(new KnownOrganisation(organisation, country))
                                .replaceWithVoid());
    }

    Uni<Void> grant(DealerAuthorisation.Granted granted) {
        return authorisations.persist(new DealerAuthorisation(granted)).replaceWithVoid();
    }

    Uni<Void> change(UUID authorisationId, Consumer<DealerAuthorisation> verb) {
        return authorisations
                .findById(authorisationId)
                .onItem()
                .ifNotNull()
                .invoke(verb)
                .replaceWithVoid();
    }
}
