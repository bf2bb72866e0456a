package io.heirloom.consent.record.expiry;

import io.heirloom.consent.record.Consents;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Expiry {

    private static final int AT_ONCE = 100;

    private final Consents consents;

    Expiry(Consents consents) {
        this.consents = consents;
    }

    @WithSession
    Uni<List<UUID>> due() {
        return consents.due(AT_ONCE);
    }

    @WithTransaction
    Uni<Void> expire(UUID recordId) {
        return consents.expire(recordId);
    }
}
