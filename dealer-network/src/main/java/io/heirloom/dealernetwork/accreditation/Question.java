package io.heirloom.dealernetwork.accreditation;

import io.heirloom.dealernetwork.authorisation.standing.Activity;
import java.time.LocalDate;
import java.util.UUID;

/** @param model null when the question is not about one model */
public record Question(UUID dealerId, UUID brandId, Activity activity, String country, UUID model, LocalDate on) {}
