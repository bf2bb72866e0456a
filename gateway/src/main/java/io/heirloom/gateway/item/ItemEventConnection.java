package io.heirloom.gateway.item;

import org.eclipse.microprofile.graphql.Description;
import java.util.stream.IntStream;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;

@Description("A page of a piece's life events.")
public record ItemEventConnection(
        @NonNull @Description("The events with their cursors.") List<@NonNull ItemEventEdge> edges,
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
