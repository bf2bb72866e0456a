package io.heirloom.gateway.title;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a piece's chain of titles.")
public record ChainLinkConnection(
        @NonNull @Description("The titles with their cursors.")
        List<@NonNull ChainLinkEdge> edges,

        @NonNull @Description("The titles alone.") List<@NonNull ChainLink> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static ChainLinkConnection of(Slice<ChainLink> slice) {
        return new ChainLinkConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new ChainLinkEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
