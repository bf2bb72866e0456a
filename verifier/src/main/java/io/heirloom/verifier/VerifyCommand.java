package io.heirloom.verifier;

import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.Verdict;
import io.heirloom.verifier.account.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code verify BUNDLE... [--policy FILE] [--rpc URL] [--log URL]}: checks proof bundles, offline unless a node or a ledger is named. Ends with 0 when everything that was
 * asked is established, 1 when a bundle is refused, 2 when something could not be judged.
 */
public final class VerifyCommand {

    private VerifyCommand() {}

    public static void main(String[] words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.in, out, words));
    }

    /** Prints the account and answers the exit code. */
    public static int run(PrintStream out, String... words) {
        return run(InputStream.nullInputStream(), out, words);
    }

    static int run(InputStream in, PrintStream out, String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException _) {
            out.println(Wording.in(Locale.ENGLISH).text("usage", Map.of("usage", Arguments.USAGE)));
            return Verdict.NOT_JUDGED.exitCode();
        }
        return run(new Input(in), out, arguments);
    }

    private static int run(Input input, PrintStream out, Arguments arguments) {
        var reports = new ArrayList<Report.Of>();
        var verdict = Verdict.VERIFIED;
        for (String bundle : arguments.bundles()) {
            Account account = Verification.verify(input, bundle, arguments);
            reports.add(new Report.Of(bundle, account));
            verdict = verdict.and(account.verdict());
        }
        print(out, new Report(Wording.in(arguments.language())), arguments, reports, verdict);
        return verdict.exitCode();
    }

    private static void print(
            PrintStream out, Report report, Arguments arguments, List<Report.Of> reports, Verdict verdict) {
        if (arguments.json()) {
            out.println(report.json(reports, verdict));
            return;
        }
        for (Report.Of one : reports) {
            if (reports.size() > 1) {
                out.println(one.bundle());
            }
            report.lines(one.account()).forEach(out::println);
        }
    }
}
