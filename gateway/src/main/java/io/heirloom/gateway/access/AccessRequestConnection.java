package io.heirloom.gateway.access;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of access requests.")
public record AccessRequestConnection(
        @NonNull @Description("The requests with their cursors.")
        List<@NonNull AccessRequestEdge> edges,

        @NonNull @Description("The requests alone.") List<@NonNull AccessRequest> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static AccessRequestConnection of(Slice<AccessRequest> slice) {
        return new AccessRequestConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new AccessRequestEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
