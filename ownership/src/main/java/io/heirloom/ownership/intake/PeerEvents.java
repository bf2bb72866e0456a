package io.heirloom.ownership.intake;

import io.heirloom.journal.consume.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Hears the events of other services that this feature and those below have no use for. */
public interface PeerEvents {

    Uni<Void> heard(String service, IncomingEvent event);

    /** Tells each of them in turn. */
    static Uni<Void> tell(List<PeerEvents> peers, String service, IncomingEvent event) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (PeerEvents peer : peers) {
            told = told.chain(() -> peer.heard(service, event));
        }
        return told;
    }
}
