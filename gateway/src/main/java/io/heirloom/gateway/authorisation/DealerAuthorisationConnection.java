package io.heirloom.gateway.authorisation;

import io.heirloom.gateway.paging.PageInfo;
import io.heirloom.gateway.paging.Slice;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A page of authorisations.")
public record DealerAuthorisationConnection(
        @NonNull @Description("The authorisations with their cursors.")
        List<@NonNull DealerAuthorisationEdge> edges,

        @NonNull @Description("The authorisations alone.") List<@NonNull DealerAuthorisation> nodes,
        @NonNull @Description("Where this page stands.") PageInfo pageInfo) {

    static DealerAuthorisationConnection of(Slice<DealerAuthorisation> slice) {
        return new DealerAuthorisationConnection(
                IntStream.range(0, slice.rows().size())
                        .mapToObj(i -> new DealerAuthorisationEdge(
                                slice.cursors().get(i), slice.rows().get(i)))
                        .toList(),
                slice.rows(),
                slice.info());
    }
}
