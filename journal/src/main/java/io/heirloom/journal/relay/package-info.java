/**
 * Brings appended events to Kafka: to the service's own topic for the other services, and the bare leaf to the ledger. At least once, in
 * order within a stream, by whichever replica holds the lock. Nothing else waits for it; the service works while Kafka is down.
 */
package io.heirloom.journal.relay;
