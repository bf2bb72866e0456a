/** The name and the key under which this log signs, and the refusal to run in production with the development key. */
package io.heirloom.ledger.identity;
