/**
 * {@code POST /add-checkpoint} of c2sp.org/tlog-witness. A checkpoint is cosigned when a known log signed it and it extends the largest one that
 * was cosigned before; that it did is stored, by compare-and-swap under a row lock and in one durable transaction, before the cosignature leaves.
 */
package io.heirloom.witness.cosign;
