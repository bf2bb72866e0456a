package io.heirloom.itemregistry.lifeevent;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * States that an earlier event of the same piece was wrong; that event stays readable.
 *
 * @param reason {@code did_not_occur} or {@code incorrect_data}
 */
record ErrorDeclaration(@NotNull UUID eventId, @NotNull String reason) {}
