package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.Activity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The public question. Without a country the dealer's own is meant, without a day today (UTC), without a model any. */
class AskAccreditation {
    @RestQuery
    @NotNull
    UUID dealer;

    @RestQuery
    @NotNull
    UUID brand;

    @RestQuery
    @NotNull
    Activity activity;

    @RestQuery
    @Pattern(regexp = "[A-Z]{2}")
    String country;

    @RestQuery
    UUID model;

    @RestQuery
    LocalDate on;
}
