package io.heirloom.itemregistry.verification;

import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class VerificationService {

    private final VerificationRepository pieces;
    private final Clock clock;

    VerificationService(VerificationRepository pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    Uni<VerificationView> check(Gtin gtin, SerialNumber serial) {
        return pieces.byKey(gtin, serial).map(found -> {
            Instant now = clock.instant();
            return found.map(piece -> piece.judge(now)).orElseGet(() -> unknown(now));
        });
    }

    private static VerificationView unknown(Instant now) {
        return new VerificationView(Outcome.NOT_ESTABLISHED, List.of(Reason.NO_RECORD), null, null, null, now);
    }
}
