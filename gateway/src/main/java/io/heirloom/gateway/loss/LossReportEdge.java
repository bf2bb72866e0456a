package io.heirloom.gateway.loss;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A loss report in a connection.")
public record LossReportEdge(
        @NonNull @Description("The place of this edge, to be given as after.")
        String cursor,

        @NonNull @Description("The report.") LossReport node) {}
