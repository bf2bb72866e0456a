package io.heirloom.verifier;

import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.Verdict;
import io.heirloom.verifier.account.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The command's account of bytes, in the forms that tests compare. */
public final class Accounts {

    private Accounts() {}

    public static Verdict verdict(byte[] bundle, byte[] policy) {
        return account(bundle, policy).verdict();
    }

    /** One line a finding: its kind, its code, its values in the order of their names. */
    public static List<String> codes(byte[] bundle, byte[] policy) {
        return account(bundle, policy).findings().stream()
                .map(finding -> new TreeMap<>(finding.values())
                        .entrySet().stream()
                                .map(value -> " " + value.getKey() + "=" + value.getValue())
                                .collect(
                                        Collectors.joining("", Report.word(finding.kind()) + " " + finding.code(), "")))
                .toList();
    }

    /** The sentences as people read them. */
    public static List<String> sentences(byte[] bundle, byte[] policy, String language) {
        Wording wording = Wording.in(Locale.of(language));
        return account(bundle, policy).findings().stream()
                .map(wording::sentence)
                .toList();
    }

    private static Account account(byte[] bundle, byte[] policy) {
        return Verification.verify(bundle, Optional.ofNullable(policy));
    }
}
