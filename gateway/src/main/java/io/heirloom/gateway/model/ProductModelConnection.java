package io.heirloom.gateway.model;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of models.")
public record ProductModelConnection(
        @NonNull @Description("The models with their cursors.")
        List<@NonNull ProductModelEdge> edges,

        @NonNull @Description("The models alone.") List<@NonNull ProductModel> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    public static ProductModelConnection of(Slice<ProductModel> slice) {
        return new ProductModelConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new ProductModelEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
