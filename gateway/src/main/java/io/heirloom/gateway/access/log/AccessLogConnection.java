package io.heirloom.gateway.access.log;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of the access log.")
public record AccessLogConnection(
        @NonNull @Description("The entries with their cursors.")
        List<@NonNull AccessLogEdge> edges,

        @NonNull @Description("The entries alone.") List<@NonNull AccessLogEntry> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static AccessLogConnection of(Slice<AccessLogEntry> slice) {
        return new AccessLogConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new AccessLogEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
