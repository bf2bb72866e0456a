package io.heirloom.journal.erasure;

import io.heirloom.journal.encryption.KeyEncryption;
import io.heirloom.journal.stream.StreamCare;
import io.heirloom.journal.subject.KeyCare;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** When keys are looked after. */
@ApplicationScoped
class KeyRounds {

    private final Shredder shredder;
    private final KeyCare keys;
    private final StreamCare streams;
    private final KeyEncryption keyEncryption;

    KeyRounds(Shredder shredder, KeyCare keys, StreamCare streams, KeyEncryption keyEncryption) {
        this.shredder = shredder;
        this.keys = keys;
        this.streams = streams;
        this.keyEncryption = keyEncryption;
    }

    @Scheduled(every = "${heirloom.journal.shred-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> shred() {
        return shredder.shred();
    }

    @Scheduled(
            every = "${heirloom.journal.key-care-every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> care() {
        return move().chain(keys::remind).chain(this::renew);
    }

    private Uni<Void> move() {
        return keys.move().chain(more -> more ? move() : Uni.createFrom().voidItem());
    }

    /** Until it has said so in the log, the former key-encryption key is still needed. */
    private Uni<Void> renew() {
        if (!keyEncryption.hasFormerKeys()) {
            return Uni.createFrom().voidItem();
        }
        return all(keys::renew, 0)
                .chain(ofPersons -> all(streams::renew, 0)
                        .invoke(ofStreams -> Log.infof(
                                "Keys wrapped anew in this round: %d of persons, %d of streams; at 0 and 0 the former "
                                        + "key-encryption keys are needed no more",
                                ofPersons, ofStreams)))
                .replaceWithVoid();
    }

    private static Uni<Integer> all(Supplier<Uni<Integer>> some, int before) {
        return some.get().chain(now -> now == 0 ? Uni.createFrom().item(before) : all(some, before + now));
    }
}
