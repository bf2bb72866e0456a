/** Why the log takes nothing in and signs nothing until a person has looked: one list of reasons, for the log, health and metrics. */
package io.heirloom.ledger.refusal;
