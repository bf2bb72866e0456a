/** What gas costs now, what may be paid, and what takes the place of a transaction that nobody mines. */
package io.heirloom.ledger.chain.fee;
