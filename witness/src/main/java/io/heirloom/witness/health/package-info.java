/** What this service needs, by name: PostgreSQL, and nothing else. */
package io.heirloom.witness.health;
