package io.heirloom.consent.receipt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heirloom.journal.canonical.CanonicalJson;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Works inside the caller's transaction. */
@ApplicationScoped
public class ReceiptService {

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr";
    private static final String MEDIA_TYPE = "consent-receipt+jwt";
    private static final int MOST_OF_EACH = 20;
    private static final String CONTEXT = "consent-receipt";

    private final Signer signer;
    private final SubjectKeys keys;

    ReceiptService(Signer signer, SubjectKeys keys) {
        this.signer = signer;
        this.keys = keys;
    }

    public Uni<Void> issue(ReceiptContent content) {
        UUID id = UUID.randomUUID();
        return last(content.recordId()).chain(previous -> {
            UUID previousId = previous.map(one -> one.id).orElse(null);
            String jws = signer.compact(MEDIA_TYPE, CanonicalJson.bytes(payload(id, previousId, content)));
            return keys.encrypt(owner(content.ownerId()), CONTEXT, jws.getBytes(StandardCharsets.US_ASCII))
                    .chain(bytes -> persist(new ConsentReceipt(id, previousId, content, bytes)));
        });
    }

    /** The receipts of one record, the first one first. */
    public Uni<List<ReceiptView>> of(UUID ownerId, UUID recordId) {
        return ofRecord(recordId)
                .onItem()
                .transformToMulti(Multi.createFrom()::<ConsentReceipt>iterable)
                .onItem()
                .transformToUniAndConcatenate(receipt -> open(ownerId, receipt))
                .collect()
                .asList();
    }

    /** The first receipts of each of these records of one owner, with one read of her key. */
    public Uni<List<ReceiptView>> ofEach(UUID ownerId, Collection<UUID> recordIds) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ConsentReceipt where recordId in :records and sequence <= :most order by recordId, sequence",
                                ConsentReceipt.class)
                        .setParameter("records", recordIds)
                        .setParameter("most", MOST_OF_EACH)
                        .getResultList())
                .chain(found -> keys.existing(List.of(owner(ownerId))).map(known -> found.stream()
                        .map(receipt -> view(
                                receipt,
                                Optional.ofNullable(known.get(owner(ownerId)))
                                        .flatMap(key -> key.decrypt(CONTEXT, receipt.jws))))
                        .toList()));
    }

    private static ObjectNode payload(UUID id, UUID previousId, ReceiptContent content) {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("schema_version", SCHEMA)
                .put("receipt_id", id.toString())
                .put("previous_receipt_id", previousId == null ? null : previousId.toString())
                .put("record_id", content.recordId().toString())
                .put("sequence", content.sequence())
                .put("state", content.state())
                .put("issued_at", content.issuedAt().toString());
        content.statement().properties().forEach(field -> payload.set(field.getKey(), field.getValue()));
        return payload;
    }

    private Uni<ReceiptView> open(UUID ownerId, ConsentReceipt receipt) {
        return keys.decrypt(owner(ownerId), CONTEXT, receipt.jws).map(plain -> view(receipt, plain));
    }

    private static ReceiptView view(ConsentReceipt receipt, Optional<byte[]> plain) {
        return new ReceiptView(
                receipt.id,
                receipt.recordId,
                receipt.sequence,
                receipt.previousId,
                receipt.state,
                receipt.issuedAt,
                plain.map(bytes -> new String(bytes, StandardCharsets.US_ASCII)).orElse(null));
    }

    private Uni<Optional<ConsentReceipt>> last(UUID recordId) {
        return ofRecord(recordId).map(found -> found.isEmpty() ? Optional.empty() : Optional.of(found.getLast()));
    }

    private static Uni<List<ConsentReceipt>> ofRecord(UUID recordId) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(
                        "from ConsentReceipt where recordId = :record order by sequence", ConsentReceipt.class)
                .setParameter("record", recordId)
                .getResultList());
    }

    private static Uni<Void> persist(ConsentReceipt receipt) {
        return Panache.getSession().chain(session -> session.persist(receipt));
    }

    private static SubjectId owner(UUID ownerId) {
        return new SubjectId("owner:" + ownerId);
    }
}
