package io.heirloom.ledger.writer;

import io.heirloom.ledger.checkpoint.Cosigners;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Logs;
import io.heirloom.ledger.lease.Lease;
import io.heirloom.ledger.lease.Leases;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings the newest signed head to those whose cosignatures it needs, and publishes it when it has enough. Heads in between are passed over. */
@ApplicationScoped
class HeadPublisher {

    private final Pool pool;
    private final Leases leases;
    private final Logs logs;
    private final HeadRepository heads;
    private final Optional<Cosigners> cosigners;

    HeadPublisher(Pool pool, Leases leases, Logs logs, HeadRepository heads, @All List<Cosigners> cosigners) {
        this.pool = pool;
        this.leases = leases;
        this.logs = logs;
        this.heads = heads;
        this.cosigners = cosigners.stream().filter(Cosigners::needed).findFirst();
    }

    boolean needed() {
        return cosigners.isPresent();
    }

    /** Another replica publishes. */
    void rest() {
        cosigners.ifPresent(Cosigners::rest);
    }

    Uni<Boolean> turn(Lease lease) {
        return logs.open()
                .chain(log -> log.map(open -> publish(lease, open.id())).orElseGet(HeadPublisher::nothing));
    }

    private Uni<Boolean> publish(Lease lease, int log) {
        return heads.lastPublished(pool, log)
                .map(published -> published.map(SignedHead::size).orElse(-1L))
                .chain(published -> heads.lastSigned(pool, log)
                        .chain(signed -> signed.filter(head -> head.size() > published)
                                .map(head -> publish(lease, head))
                                .orElseGet(HeadPublisher::nothing)));
    }

    private Uni<Boolean> publish(Lease lease, SignedHead head) {
        return cosigners.orElseThrow().cosign(head).chain(cosigned -> cosigned.map(
                        checkpoint -> publish(lease, head, checkpoint))
                .orElseGet(HeadPublisher::nothing));
    }

    private Uni<Boolean> publish(Lease lease, SignedHead head, String checkpoint) {
        if (!checkpoint.startsWith(head.checkpoint())) {
            throw new IllegalStateException("the cosigned checkpoint is not the signed one");
        }
        String cosignatures = checkpoint.substring(head.checkpoint().length());
        return leases.transaction(
                        lease, transaction -> heads.publish(transaction, head.log(), head.size(), cosignatures))
                .replaceWith(true);
    }

    private static Uni<Boolean> nothing() {
        return Uni.createFrom().item(false);
    }
}
