package io.heirloom.itemregistry.evidence;

import io.heirloom.journal.event.DisclosedEvent;
import java.util.List;

/** This service's events of one piece, ready for a proof bundle. */
record Evidence(List<DisclosedEvent> events) {}
