package io.heirloom.gateway.loss;

import io.heirloom.gateway.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("The answer to lossReportLift.")
public record LossReportLiftPayload(
        @Description("The lifted report.") LossReport lossReport,
        @NonNull @Description("Why nothing changed.") List<@NonNull UserError> userErrors) {}
