/** Alarms about anchoring: too little money, heads that wait, transactions that are stuck, a chain that is not the one configured. */
package io.heirloom.ledger.anchor.watch;
