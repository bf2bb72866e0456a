/** Every write can be sent again: the same key, caller and payload give the same answer and one effect. */
package io.heirloom.journal.idempotency;
