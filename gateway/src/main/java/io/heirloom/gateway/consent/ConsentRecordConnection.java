package io.heirloom.gateway.consent;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of consent records.")
public record ConsentRecordConnection(
        @NonNull @Description("The records with their cursors.")
        List<@NonNull ConsentRecordEdge> edges,

        @NonNull @Description("The records alone.") List<@NonNull ConsentRecord> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static ConsentRecordConnection of(Slice<ConsentRecord> slice) {
        return new ConsentRecordConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new ConsentRecordEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
