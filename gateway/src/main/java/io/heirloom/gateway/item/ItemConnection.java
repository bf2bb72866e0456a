package io.heirloom.gateway.item;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of pieces.")
public record ItemConnection(
        @NonNull @Description("The pieces with their cursors.")
        List<@NonNull ItemEdge> edges,

        @NonNull @Description("The pieces alone.") List<@NonNull Item> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    public static ItemConnection of(Slice<Item> slice) {
        List<ItemEdge> edges = new ArrayList<>();
        for (int i = 0; i < slice.rows().size(); i++) {
            if (slice.rows().get(i) != null) {
                edges.add(new ItemEdge(slice.cursors().get(i), slice.rows().get(i)));
            }
        }
        return new ItemConnection(edges, edges.stream().map(ItemEdge::node).toList(), slice.info());
    }
}
