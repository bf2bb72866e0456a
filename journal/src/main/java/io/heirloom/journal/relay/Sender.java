package io.heirloom.journal.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.journal.encryption.KeyEncryption;
import io.heirloom.journal.trace.TraceParent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Sends events, each to the service's topic and as a bare leaf. Within a stream the next leaves only after the former is acknowledged. */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final MutinyEmitter<Record<String, String>> events;
    private final MutinyEmitter<Record<String, String>> leaves;
    private final KeyEncryption keyEncryption;
    private final int streamsAtOnce;

    Sender(
            @Channel("journal-events") MutinyEmitter<Record<String, String>> events,
            @Channel("journal-leaves") MutinyEmitter<Record<String, String>> leaves,
            KeyEncryption keyEncryption,
            JournalConfig config) {
        this.events = events;
        this.leaves = leaves;
        this.keyEncryption = keyEncryption;
        this.streamsAtOnce = config.relay().streamsAtOnce();
    }

    /** The ids of those acknowledged, in no order. Stops taking up streams at the first failure. */
    Uni<Collection<UUID>> send(List<WaitingEvent> waiting) {
        Map<UUID, List<WaitingEvent>> byStream = new LinkedHashMap<>();
        waiting.forEach(event ->
                byStream.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        Queue<UUID> sent = new ConcurrentLinkedQueue<>();
        AtomicBoolean failed = new AtomicBoolean();
        return Multi.createFrom()
                .iterable(byStream.values())
                .onItem()
                .transformToUni(stream -> inOrder(stream, sent, failed))
                .merge(streamsAtOnce)
                .onItem()
                .ignoreAsUni()
                .map(_ -> List.copyOf(sent));
    }

    private Uni<Void> inOrder(List<WaitingEvent> stream, Queue<UUID> sent, AtomicBoolean failed) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (WaitingEvent event : stream) {
            chain = chain.chain(() ->
                    failed.get() ? Uni.createFrom().voidItem() : send(event).invoke(() -> sent.add(event.id())));
        }
        return chain.onFailure()
                .invoke(failure -> {
                    if (failed.compareAndSet(false, true)) {
                        LOG.debugf(failure, "Kafka did not take an event");
                    }
                })
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> send(WaitingEvent event) {
        String message = new String(keyEncryption.unwrap("message/" + event.id(), event.message()), UTF_8);
        return Uni.combine()
                .all()
                .unis(
                        events.sendMessage(Message.of(Record.of(event.stream().toString(), message), tracedBy(event))),
                        leaves.send(Record.of(Integer.toString(event.lane()), leaf(event))))
                // Both are awaited: a failure of the second would otherwise be dropped, and logged as such.
                .collectFailures()
                .discardItems();
    }

    /** Of the event alone: a leaf tells the log of no request either. */
    private static Metadata tracedBy(WaitingEvent event) {
        return Metadata.of(TracingMetadata.withCurrent(TraceParent.context(event.traceParent())));
    }

    /** All that leaves a service towards the log; the id lets the ledger drop duplicates. */
    private static String leaf(WaitingEvent event) {
        return CanonicalJson.text(Map.of(
                "id", event.id(),
                "class", event.leafClass().toLowerCase(Locale.ROOT),
                "leaf", Base64.getEncoder().encodeToString(event.leaf())));
    }
}
