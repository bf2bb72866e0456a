/**
 * Leaves arrive from Kafka, at least once, and are stored in the order of their messages before the offset is committed; what came before is
 * dropped when it would get a second place. What is no valid leaf is parked with the reason and holds up nothing.
 */
package io.heirloom.ledger.inbox;
