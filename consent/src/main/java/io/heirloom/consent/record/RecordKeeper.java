package io.heirloom.consent.record;

import io.heirloom.consent.profile.EventLine;
import io.heirloom.consent.profile.Manner;
import io.heirloom.consent.profile.ReceiptStatement;
import io.heirloom.consent.profile.RecordFacts;
import io.heirloom.consent.profile.RecordWriter;
import io.heirloom.consent.profile.SealedRecord;
import io.heirloom.consent.receipt.ReceiptContent;
import io.heirloom.consent.receipt.ReceiptService;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down what just happened to a record: sealed document, receipt and journal event, or nothing at all. */
@ApplicationScoped
class RecordKeeper {

    private static final String CONTEXT = "consent-record";

    /** The document of an owner whose key is gone: its hash goes on, its words do not. */
    private static final byte[] NOTHING = {};

    private final RecordRepository records;
    private final FactsSource source;
    private final RecordWriter writer;
    private final ReceiptService receipts;
    private final SubjectKeys keys;
    private final Chronicle chronicle;

    RecordKeeper(
            RecordRepository records,
            FactsSource source,
            RecordWriter writer,
            ReceiptService receipts,
            SubjectKeys keys,
            Chronicle chronicle) {
        this.records = records;
        this.source = source;
        this.writer = writer;
        this.receipts = receipts;
        this.keys = keys;
        this.chronicle = chronicle;
    }

    /** The record has changed its state; called once per change, in the same transaction. */
    Uni<Void> keep(ConsentRecord record, Instant now, Manner manner, Actor actor) {
        var line = new EventLine(record.state, now, record.state.hasEnded() ? null : record.validUntil);
        return source.of(record, line, manner).chain(facts -> {
            SealedRecord sealed = writer.write(facts);
            SubjectId owner = SubjectId.owner(record.ownerId);
            return keys.erased(Set.of(owner))
                    .chain(erased -> erased.isEmpty()
                            ? keepDocument(record, line, sealed)
                                    .chain(() -> receipts.issue(receipt(record, facts, sealed.hash(), now)))
                            : keepDocument(record, line, sealed, NOTHING))
                    .chain(() -> chronicle.append(record, sealed.hash(), actor));
        });
    }

    Uni<Optional<String>> open(ConsentRecord record, ConsentEvent event) {
        return keys.decrypt(SubjectId.owner(record.ownerId), CONTEXT, event.document)
                .map(plain -> plain.map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The last documents of these records, with one read of the keys; absent where the key is destroyed. */
    Uni<Map<UUID, String>> open(List<ConsentRecord> opened, List<ConsentEvent> events) {
        Map<UUID, SubjectId> owners = opened.stream()
                .collect(Collectors.toMap(record -> record.id, record -> SubjectId.owner(record.ownerId)));
        return keys.existing(Set.copyOf(owners.values())).map(found -> events.stream()
                .flatMap(event -> Optional.ofNullable(found.get(owners.get(event.recordId)))
                        .flatMap(key -> key.decrypt(CONTEXT, event.document))
                        .map(bytes -> Map.entry(event.recordId, new String(bytes, StandardCharsets.UTF_8)))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Uni<Boolean> isErased(UUID ownerId) {
        return keys.erased(Set.of(SubjectId.owner(ownerId))).map(erased -> !erased.isEmpty());
    }

    private Uni<Void> keepDocument(ConsentRecord record, EventLine line, SealedRecord sealed) {
        byte[] plain = sealed.json().getBytes(StandardCharsets.UTF_8);
        return keys.encrypt(SubjectId.owner(record.ownerId), CONTEXT, plain)
                .chain(bytes -> keepDocument(record, line, sealed, bytes));
    }

    private Uni<Void> keepDocument(ConsentRecord record, EventLine line, SealedRecord sealed, byte[] document) {
        return records.persist(ConsentEvent.of(record, line, document, sealed.hash()))
                .invoke(() -> record.sealed(sealed.hash()));
    }

    private static ReceiptContent receipt(ConsentRecord record, RecordFacts facts, String hash, Instant now) {
        return new ReceiptContent(
                record.ownerId, record.id, record.sequence, record.state.term(), now, ReceiptStatement.of(facts, hash));
    }
}
