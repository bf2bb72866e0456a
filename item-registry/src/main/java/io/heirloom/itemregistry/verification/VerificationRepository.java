package io.heirloom.itemregistry.verification;

import io.heirloom.itemregistry.credential.CredentialVerifier;
import io.heirloom.itemregistry.gs1.DigitalLinks;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.itemregistry.item.ItemView;
import io.heirloom.itemregistry.value.MaterialsColumn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The one query of the public check, straight on the pool: the hottest read of the suite needs no session and no entities (ADR 0020). */
@ApplicationScoped
class VerificationRepository {

    private static final String BY_KEY = """
            select i.id, i.brand_id, i.model_id, i.gtin, i.serial, i.manufactured_on, i.facility_gln, i.origin_country,
                   i.materials, i.care, i.disposition, i.reported_missing, i.reported_stolen, i.registered_at, i.version,
                   m.name as model_name, b.name as brand_name, b.vetted_on,
                   c.document, c.issued_at, k.public_key, k.compromised_at
            from item i
            join product_model m on m.id = i.model_id
            join brand b on b.id = i.brand_id
            left join credential c on c.item_id = i.id
            left join brand_key k on k.id = c.key_id and k.brand_id = i.brand_id
            where i.gtin = $1 and i.serial = $2
            """;

    private final Pool pool;
    private final CredentialVerifier verifier;
    private final DigitalLinks links;

    VerificationRepository(Pool pool, CredentialVerifier verifier, DigitalLinks links) {
        this.pool = pool;
        this.verifier = verifier;
        this.links = links;
    }

    Uni<Optional<RecordedPiece>> byKey(Gtin gtin, SerialNumber serial) {
        return pool.preparedQuery(BY_KEY)
                .execute(Tuple.of(gtin.value(), serial.value()))
                .map(rows -> {
                    RowIterator<Row> found = rows.iterator();
                    return found.hasNext() ? Optional.of(piece(found.next())) : Optional.empty();
                });
    }

    private RecordedPiece piece(Row row) {
        return new RecordedPiece(
                item(row),
                row.getString("model_name"),
                row.getString("brand_name"),
                row.getLocalDate("vetted_on"),
                vouched(row),
                instant(row, "issued_at"),
                instant(row, "compromised_at"));
    }

    private Boolean vouched(Row row) {
        String document = row.getString("document");
        String publicKey = row.getString("public_key");
        return document == null || publicKey == null
                ? null
                : verifier.vouches(document, publicKey, row.getString("gtin"), row.getString("serial"));
    }

    private ItemView item(Row row) {
        return new ItemView(
                row.getUUID("id"),
                row.getUUID("brand_id"),
                row.getUUID("model_id"),
                row.getString("gtin"),
                row.getString("serial"),
                links.ofItem(row.getString("gtin"), row.getString("serial")),
                List.of(),
                row.getLocalDate("manufactured_on"),
                row.getString("facility_gln"),
                row.getString("origin_country"),
                MaterialsColumn.read(row.getString("materials")),
                row.getString("care"),
                row.getString("disposition"),
                ItemView.persistent(row.getBoolean("reported_missing"), row.getBoolean("reported_stolen")),
                instant(row, "registered_at"),
                row.getInteger("version"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }
}
