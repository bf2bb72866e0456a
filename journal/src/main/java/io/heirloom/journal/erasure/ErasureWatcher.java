package io.heirloom.journal.erasure;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told in the transaction that tells the log: the key that an erasure waited for is gone from this service. */
public interface ErasureWatcher {

    Uni<Void> acknowledged(UUID erasureId);
}
