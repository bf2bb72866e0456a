/** One embedded PostgreSQL for each JVM, a database for each service; migrated by Flyway as in production. */
package io.heirloom.testing.postgres;
