package io.heirloom.dealernetwork.dealer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers for many dealers at once what each is authorised for today; a dealer without any authorisation may be absent. */
public interface DealerBadges {
    Uni<Map<UUID, List<Badge>>> today(Collection<UUID> dealerIds);
}
