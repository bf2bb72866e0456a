package io.heirloom.ledger.anchor.send;

import io.heirloom.ledger.anchor.Target;
import io.heirloom.ledger.chain.ChainConnection;
import io.heirloom.ledger.lease.Lease;

/** What one turn of the sender works with: the right to write, and one node that was found fit. */
record Turn(Lease lease, Target target, ChainConnection chain) {}
