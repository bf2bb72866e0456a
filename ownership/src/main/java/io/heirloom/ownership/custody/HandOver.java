package io.heirloom.ownership.custody;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.title.CustodyPurpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** The title holder puts a piece into a dealer's or workshop's hands, expecting it back by {@code until}. */
record HandOver(
        @NotNull UUID id,
        @NotNull UUID itemId,
        @NotNull Integer titleVersion,
        @NotNull CustodyPurpose purpose,
        @NotNull @Valid Party custodian,
        @FutureOrPresent LocalDate until) {}
