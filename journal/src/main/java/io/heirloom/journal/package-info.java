/**
 * What every service does with an event: append it in the transaction that caused it, commit to it with salts, relay it to the others
 * and to the ledger; and what makes writes and deliveries safe to repeat. The formats of leaf, part, handle and commitment are the
 * interface to verifiers that others wrote; {@code Formulas} holds them, to the byte.
 */
package io.heirloom.journal;
