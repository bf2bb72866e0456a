/** Readiness: each dependency by name, whether it is there, and whether the service works without it. Kafka's check comes with the journal. */
package io.heirloom.consent.health;
