package io.heirloom.consent.withdrawal;

import io.heirloom.consent.record.Consents;
import io.heirloom.journal.idempotency.IdempotentWrites;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WithdrawalService {

    private final Consents consents;
    private final IdempotentWrites writes;

    WithdrawalService(Consents consents, IdempotentWrites writes) {
        this.consents = consents;
        this.writes = writes;
    }

    @WithTransaction
    Uni<WithdrawalView> withdraw(Caller owner, String key, UUID recordId, Withdraw request) {
        return writes.once(owner, key, "withdraw-consent/" + recordId, request, WithdrawalView.class, () -> within(
                        owner, recordId, request.scope())
                .map(withdrawn -> new WithdrawalView(request.scope(), withdrawn)));
    }

    private Uni<List<UUID>> within(Caller owner, UUID recordId, WithdrawalScope scope) {
        return switch (scope) {
            case RECORD -> consents.withdraw(owner, recordId);
            case ORGANISATION -> consents.withdrawTowardsControllerOf(owner, recordId);
            case EVERYTHING -> consents.withdrawEverything(owner, recordId);
        };
    }
}
