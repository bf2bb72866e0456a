package io.heirloom.gateway.anchor;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of anchors.")
public record AnchorConnection(
        @NonNull @Description("The anchors with their cursors.")
        List<@NonNull AnchorEdge> edges,

        @NonNull @Description("The anchors alone.") List<@NonNull Anchor> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static AnchorConnection of(Slice<Anchor> slice) {
        return new AnchorConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new AnchorEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
