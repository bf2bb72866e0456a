/**
 * Gives each waiting leaf the next index, without gaps, and stores the subtrees that it completes, so that every proof is read in O(log n) rows.
 * One writer at a time, fenced; several replicas may run.
 */
package io.heirloom.ledger.sequence;
