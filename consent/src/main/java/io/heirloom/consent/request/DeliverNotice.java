package io.heirloom.consent.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param noticeSha256 the hash of the notice as it was shown */
record DeliverNotice(@NotBlank @Size(max = 64) String noticeSha256) {}
