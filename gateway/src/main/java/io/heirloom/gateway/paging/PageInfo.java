package io.heirloom.gateway.paging;

import org.eclipse.microprofile.graphql.Description;

@Description("Where a page of a connection stands.")
public record PageInfo(
        @Description("Whether more follows after the last edge.")
        boolean hasNextPage,

        @Description("The cursor of the last edge, to be given as after.")
        String endCursor) {}
