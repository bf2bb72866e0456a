/**
 * Single writers over any number of replicas: a lease in PostgreSQL with a fencing number, and the loop that works while it holds one. Time is
 * the database's, so that clocks of machines do not matter.
 */
package io.heirloom.ledger.lease;
