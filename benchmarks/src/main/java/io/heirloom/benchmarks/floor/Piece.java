package io.heirloom.benchmarks.floor;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/** As many fields as the suite's public answer about a piece. */
public record Piece(
        UUID id,
        String gtin,
        String serial,
        String modelName,
        String brandName,
        String disposition,
        String originCountry,
        String holderKind,
        int version) {

    static Piece of(Row row) {
        return new Piece(
                row.getUUID("id"),
                row.getString("gtin"),
                row.getString("serial"),
                row.getString("model_name"),
                row.getString("brand_name"),
                row.getString("disposition"),
                row.getString("origin_country"),
                row.getString("holder_kind"),
                row.getInteger("version"));
    }
}
