package io.heirloom.gateway.item.history;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of a piece's life events.")
public record ItemEventConnection(
        @NonNull @Description("The events with their cursors.")
        List<@NonNull ItemEventEdge> edges,

        @NonNull @Description("The events alone.") List<@NonNull ItemEvent> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static ItemEventConnection of(Slice<ItemEvent> slice) {
        return new ItemEventConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new ItemEventEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
