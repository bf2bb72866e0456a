/**
 * The driver: prepares pieces in a running suite through its public API, lets wrk send the load, reads what it cost from /proc, and prints
 * and keeps the figures.
 */
package io.heirloom.benchmarks.run;
