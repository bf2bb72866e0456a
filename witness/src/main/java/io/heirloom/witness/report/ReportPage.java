package io.heirloom.witness.report;

import io.heirloom.witness.identity.WitnessIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page for people. Everything is written out here; nothing is loaded from elsewhere. */
@ApplicationScoped
class ReportPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Witness %1$s</title>
            <style>body{font:1rem/1.5 serif;max-width:46rem;margin:2rem auto;padding:0 1rem}code{overflow-wrap:anywhere}.alarm{color:#900}</style>
            </head><body><h1>%1$s</h1>
            <p>This witness watches records that promise only ever to grow. It signs the newest state of each record that it knows, and only
            after a proof that everything it signed before is still in it, unchanged and in the same order.</p>
            %2$s
            <p>To rely on it, take its lines for a <a href="/policy">policy</a> from somebody you trust.</p>
            </body></html>
            """;

    private final WitnessIdentity identity;

    ReportPage(WitnessIdentity identity) {
        this.identity = identity;
    }

    String html(List<LogView> logs) {
        String sections = logs.isEmpty()
                ? "<p>It knows no record yet.</p>"
                : logs.stream().map(ReportPage::section).collect(Collectors.joining("\n"));
        return PAGE.formatted(escape(identity.name()), sections);
    }

    private static String section(LogView log) {
        String told = log.size() == null
                ? "<p>Nothing has been signed of it yet.</p>"
                : "<p>Signed last on %s: a record of %,d entries. Its fingerprint is <code>%s</code>.</p>"
                        .formatted(TIME.format(log.cosignedAt()), log.size(), log.root());
        String alarm = log.forks() == 0
                ? ""
                : ("<p class=\"alarm\"><strong>This record contradicted itself %d time(s):</strong> its keeper signed another history of the"
                                + " same length. The evidence is kept. Do not rely on it before you know why.</p>")
                        .formatted(log.forks());
        return "<h2>%s</h2>\n%s%s".formatted(escape(log.origin()), told, alarm);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
