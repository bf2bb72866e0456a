package io.heirloom.ledger.tile;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/")
@PermitAll
@Tag(name = "Log")
class TileResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final TileService service;
    private final Logs logs;

    TileResource(TileService service, Logs logs) {
        this.service = service;
        this.logs = logs;
    }

    @GET
    @Path("{log: [0-9][a-z0-9.-]*}/tile/{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Compressed
    @Operation(
            summary =
                    "A tile of hashes, <level>/<index>, or a bundle of entries, entries/<index>, as C2SP tlog-tiles says",
            description =
                    "Indexes are written in groups of three digits, x001/x234/067; a tile that is not full ends in .p/<width>.")
    public Uni<RestResponse<byte[]>> tile(@PathParam("log") String log, @PathParam("path") String path) {
        return service.at(log, path).map(bytes -> ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build());
    }

    @GET
    @Path("tile/{path: .+}")
    @Operation(summary = "Where this tile is in the log that is open now; the path of each log stays the same for ever")
    public Uni<RestResponse<Void>> ofOpenLog(@PathParam("path") String path) {
        return logs.newest().map(log -> ResponseBuilder.<Void>create(RestResponse.Status.TEMPORARY_REDIRECT)
                .location(URI.create("/" + log.path() + "/tile/" + path))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build());
    }
}
