/** What this service needs, by name, and whether it works without it. Only PostgreSQL makes it unready: the rest it catches up with. */
package io.heirloom.ledger.health;
