package io.heirloom.benchmarks.floor;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

/** Public, because SmallRye calls its operations by reflection from its own package. */
@GraphQLApi
public class PieceGraph {
    private final Pieces pieces;

    PieceGraph(Pieces pieces) {
        this.pieces = pieces;
    }

    @Query
    public Uni<Piece> piece(String gtin, String serial) {
        return pieces.find(gtin, serial);
    }

    @Query
    public Uni<List<Piece>> page(int first) {
        return pieces.page(first);
    }

    @Mutation
    public Uni<Piece> change(String gtin, String serial, String payload) {
        return pieces.change(gtin, serial, payload);
    }
}
