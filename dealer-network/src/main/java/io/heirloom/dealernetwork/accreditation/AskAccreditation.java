package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import java.time.LocalDate;
import java.util.UUID;

/** The public question. Without a country the dealer's own is meant, without a day today (UTC), without a model any. */
record AskAccreditation(UUID dealer, UUID brand, Activity activity, String country, UUID model, LocalDate on) {}
