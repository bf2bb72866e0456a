package io.heirloom.itemregistry.evidence;

import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.NextHandle;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** This service's events of one piece, ready for a proof bundle. */
record Evidence(
        List<DisclosedEvent> events,

        @Schema(description = "The handle that the last event commits to; for the present title holder only")
        NextHandle next) {}
