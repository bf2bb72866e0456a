package io.heirloom.gateway.dealer;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of dealers.")
public record DealerConnection(
        @NonNull @Description("The dealers with their cursors.")
        List<@NonNull DealerEdge> edges,

        @NonNull @Description("The dealers alone.") List<@NonNull Dealer> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static DealerConnection of(Slice<Dealer> slice) {
        return new DealerConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new DealerEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
