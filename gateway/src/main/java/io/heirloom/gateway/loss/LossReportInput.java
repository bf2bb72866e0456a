package io.heirloom.gateway.loss;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("LossReportInput")
@Description("A loss.")
public record LossReportInput(
        @Description("A UUID chosen by the client; without it one is derived from the idempotency key.") @Id
        String id,

        @NonNull @Description("How grave it is.") LossLevel level,
        @NonNull @Description("The day of the loss.") LocalDate lostOn,

        @NonNull @Description("ISO 3166-1 code of the country it happened in.")
        String jurisdiction,

        @Description("Where it happened.") String place,
        @Description("The reference of the police.") String policeReference,

        @Description("What happened, in the declarer's words; kept encrypted.")
        String statement) {}
