package io.heirloom.benchmarks.floor;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/pieces")
class PieceResource {
    private final Pieces pieces;

    PieceResource(Pieces pieces) {
        this.pieces = pieces;
    }

    @GET
    @Path("/one")
    public Uni<Piece> one(@RestQuery String gtin, @RestQuery String serial) {
        return pieces.find(gtin, serial);
    }

    @GET
    public Uni<List<Piece>> page(@RestQuery int first) {
        return pieces.page(first);
    }

    @POST
    @Path("/change")
    public Uni<Piece> change(@RestQuery String gtin, @RestQuery String serial, String payload) {
        return pieces.change(gtin, serial, payload);
    }
}
