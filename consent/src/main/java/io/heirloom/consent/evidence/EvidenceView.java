package io.heirloom.consent.evidence;

import io.heirloom.journal.event.DisclosedEvent;
import java.util.List;

/** @param events in the order of their stream, at most a thousand */
record EvidenceView(List<DisclosedEvent> events) {}
