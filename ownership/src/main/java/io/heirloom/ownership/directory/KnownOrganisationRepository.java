package io.heirloom.ownership.directory;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class KnownOrganisationRepository implements PanacheRepositoryBase<KnownOrganisation, UUID> {}
