package io.heirloom.dealernetwork.dealer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One authorisation that stands today, as shown beside the dealer's name. {@code models} is empty when it covers them all. */
public record Badge(
        UUID brandId,
        UUID authorisationId,
        List<String> activities,
        List<String> countries,
        List<UUID> models,
        LocalDate validTo) {}
