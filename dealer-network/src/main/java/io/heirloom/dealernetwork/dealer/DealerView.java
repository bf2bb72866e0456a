package io.heirloom.dealernetwork.dealer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

record DealerView(
        UUID id,
        String name,
        String gln,
        String city,
        String country,
        DealerKind kind,
        Instant enteredAt,
        List<Badge> accreditations) {

    static DealerView of(Dealer dealer, List<Badge> badges) {
        return new DealerView(
                dealer.id,
                dealer.name,
                dealer.gln,
                dealer.city,
                dealer.country,
                dealer.kind,
                dealer.enteredAt,
                List.copyOf(badges));
    }
}
