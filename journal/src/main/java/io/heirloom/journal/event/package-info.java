/**
 * Events: every state change of a domain object is one, appended in the transaction that made the change, with a leaf that commits to it.
 * Each piece has one chain of events per service, a stream; its numbers have no gap.
 */
package io.heirloom.journal.event;
