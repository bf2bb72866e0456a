package io.heirloom.gateway.loss;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to lossReportEscalate.")
public record LossReportEscalatePayload(
        @Description("The report.") LossReport lossReport,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
