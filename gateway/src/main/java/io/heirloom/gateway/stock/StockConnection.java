package io.heirloom.gateway.stock;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a dealer's stock.")
public record StockConnection(
        @NonNull @Description("The positions with their cursors.")
        List<@NonNull StockEdge> edges,

        @NonNull @Description("The positions alone.") List<@NonNull StockPosition> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static StockConnection of(Slice<StockPosition> slice) {
        return new StockConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new StockEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
