package io.heirloom.ledger.lease;

/** Another replica has become the writer. Nothing was written; no harm is done. */
public class LostLeaseException extends RuntimeException {

    LostLeaseException(Lease lease) {
        super(
                "Lease " + lease.name() + " with fence " + lease.fence() + " belongs to another writer now",
                null,
                false,
                false);
    }
}
