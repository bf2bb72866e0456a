package io.heirloom.consent.withdrawal;

import java.util.List;
import java.util.UUID;

/** The records that are no longer in force. */
record WithdrawalView(WithdrawalScope scope, List<UUID> withdrawn) {}
