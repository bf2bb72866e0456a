package io.heirloom.gateway.transfer;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of transfers.")
public record TransferConnection(
        @NonNull @Description("The transfers with their cursors.")
        List<@NonNull TransferEdge> edges,

        @NonNull @Description("The transfers alone.") List<@NonNull Transfer> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static TransferConnection of(Slice<Transfer> slice) {
        return new TransferConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new TransferEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
