package io.heirloom.dealernetwork.dealer;

import io.heirloom.dealernetwork.value.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record EnterDealer(
        @NotNull UUID id,
        @NotNull @Size(max = 120) @PlainText String name,
        @NotNull @Size(max = 13) String gln,
        @NotNull @Size(max = 80) @PlainText String city,
        @NotNull @Size(max = 2) String country,
        @NotNull DealerKind kind) {}
