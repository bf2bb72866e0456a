package io.heirloom.gateway.loss;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of loss reports.")
public record LossReportConnection(
        @NonNull @Description("The reports with their cursors.")
        List<@NonNull LossReportEdge> edges,

        @NonNull @Description("The reports alone.") List<@NonNull LossReport> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static LossReportConnection of(Slice<LossReport> slice) {
        return new LossReportConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new LossReportEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
