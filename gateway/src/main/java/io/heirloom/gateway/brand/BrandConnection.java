package io.heirloom.gateway.brand;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of brands.")
public record BrandConnection(
        @NonNull @Description("The brands with their cursors.")
        List<@NonNull BrandEdge> edges,

        @NonNull @Description("The brands alone.") List<@NonNull Brand> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static BrandConnection of(Slice<Brand> slice) {
        return new BrandConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new BrandEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
