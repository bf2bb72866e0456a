/**
 * The log at scale: leaves are committed as its inbox commits them, to the real ledger on a real PostgreSQL that keeps what it acknowledges, and
 * what the world sees of them is watched over HTTP.
 */
package io.heirloom.benchmarks.ledger;
