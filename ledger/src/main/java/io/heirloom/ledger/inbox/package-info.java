/**
 * Leaves arrive from Kafka, at least once. Each is stored once, by event id, before its offset is committed; what is no valid leaf is parked with
 * the reason and holds up nothing.
 */
package io.heirloom.ledger.inbox;
