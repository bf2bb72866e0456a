package io.heirloom.verifier;

import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.Finding;
import io.heirloom.verifier.account.Verdict;
import io.heirloom.verifier.account.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts accounts into lines for people, or into JSON for programs. */
final class Report {

    private static final int LABEL_WIDTH = 17;

    /** The account of one bundle. */
    record Of(String bundle, Account account) {}

    private final Wording wording;

    Report(Wording wording) {
        this.wording = wording;
    }

    List<String> lines(Account account) {
        var lines = new ArrayList<String>();
        for (Finding finding : account.findings()) {
            lines.add(label(finding.kind()) + wording.sentence(finding));
        }
        lines.add(wording.text("verdict-" + word(account.verdict()), Map.of()));
        return lines;
    }

    private String label(Finding.Kind kind) {
        String label = wording.text("label-" + word(kind), Map.of());
        return label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    }

    /** One object: the verdict over all bundles, and the account of each. */
    String json(List<Of> reports, Verdict verdict) {
        return reports.stream()
                .map(one -> "{\"bundle\":" + text(one.bundle()) + ",\"verdict\":"
                        + text(word(one.account().verdict())) + ",\"findings\":"
                        + findings(one.account()) + "}")
                .collect(Collectors.joining(",", "{\"verdict\":" + text(word(verdict)) + ",\"bundles\":[", "]}"));
    }

    private String findings(Account account) {
        return account.findings().stream()
                .map(finding -> "{\"kind\":" + text(word(finding.kind())) + ",\"code\":" + text(finding.code())
                        + ",\"values\":" + values(finding.values()) + ",\"text\":" + text(wording.sentence(finding))
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String values(Map<String, Object> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> text(value.getKey()) + ":"
                                + (value.getValue() instanceof Number number
                                        ? number.toString()
                                        : text(value.getValue().toString())))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String value) {
        var text = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> text.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return text.append('"').toString();
    }
}
