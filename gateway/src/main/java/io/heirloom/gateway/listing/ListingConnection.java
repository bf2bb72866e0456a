package io.heirloom.gateway.listing;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of listings.")
public record ListingConnection(
        @NonNull @Description("The listings with their cursors.")
        List<@NonNull ListingEdge> edges,

        @NonNull @Description("The listings alone.") List<@NonNull Listing> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static ListingConnection of(Slice<Listing> slice) {
        return new ListingConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new ListingEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
