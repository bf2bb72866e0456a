package io.heirloom.ledger.index.log;

import io.heirloom.ledger.identity.Logs;
import io.quarkus.vertx.http.Compressed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/")
@PermitAll
@Tag(name = "Index")
class IndexLogResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final IndexTiles tiles;
    private final Logs logs;

    IndexLogResource(IndexTiles tiles, Logs logs) {
        this.tiles = tiles;
        this.logs = logs;
    }

    @GET
    @Path("{log: [0-9][a-z0-9.-]*}/index/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(noCache = true)
    @Operation(summary = "The last head of the index log of this log, as a C2SP checkpoint")
    public Uni<String> checkpoint(@PathParam("log") String log) {
        return logs.idAt(log).chain(tiles::checkpoint);
    }

    @GET
    @Path("{log: [0-9][a-z0-9.-]*}/index/tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Compressed
    @Operation(
            summary = "A tile of the index log, or a bundle of its entries, as C2SP tlog-tiles says",
            description =
                    "From these and the entries of the log anybody can rebuild the index and find out a false root.")
    public Uni<RestResponse<byte[]>> tile(@PathParam("log") String log, @PathParam("path") String path) {
        return logs.idAt(log).chain(id -> tiles.at(id, path)).map(bytes -> ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build());
    }
}
