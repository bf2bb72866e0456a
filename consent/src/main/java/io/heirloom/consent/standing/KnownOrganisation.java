package io.heirloom.consent.standing;

import io.heirloom.wire.caller.Organisation;
import java.util.UUID;

/** An organisation as people read it; the name is null until its own service has told it. */
public record KnownOrganisation(Organisation.Kind kind, UUID id, String name) {}
