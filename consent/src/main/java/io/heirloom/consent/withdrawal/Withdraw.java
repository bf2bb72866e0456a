package io.heirloom.consent.withdrawal;

/** @param scope absent means this one record */
record Withdraw(WithdrawalScope scope) {

    Withdraw {
        scope = scope == null ? WithdrawalScope.RECORD : scope;
    }
}
