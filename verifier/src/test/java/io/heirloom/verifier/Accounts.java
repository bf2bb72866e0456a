package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.Verdict;
import io.heirloom.verifier.account.Wording;
import io.heirloom.verifier.altered.Alteration;
import io.heirloom.verifier.web.WebFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** The same, of command and page, which must agree. */
    static List<String> agreed(String bundle, String policy) throws IOException, InterruptedException {
        byte[] bytes = bundle.getBytes(StandardCharsets.UTF_8);
        byte[] trusted = policy.getBytes(StandardCharsets.UTF_8);
        List<String> codes = codes(bytes, trusted);
        var unchanged = new Alteration("nothing", 0, 0, new byte[0]);
        assertThat(WebFolder.accounts("accounts.mjs", bytes, trusted, List.of(unchanged)))
                .containsExactly(codes);
        return codes;
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
