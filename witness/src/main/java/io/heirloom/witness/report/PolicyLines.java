package io.heirloom.witness.report;

import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.witness.identity.WitnessIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to write into a policy (c2sp.org/tlog-policy) to rely on this witness: it counts when both its keys cosigned. */
@ApplicationScoped
class PolicyLines {

    private final String text;

    PolicyLines(WitnessIdentity identity) {
        String url = identity.url().map(address -> " " + address).orElse("");
        String witnesses = identity.verifierKeys().stream()
                .map(key -> "witness %s %s%s\n".formatted(name(key), key, url))
                .collect(Collectors.joining());
        String names = identity.verifierKeys().stream().map(PolicyLines::name).collect(Collectors.joining(" "));
        this.text = "# %s: both its keys. Get these lines from a source you trust.\n".formatted(identity.name())
                + witnesses
                + "group %s all %s\nquorum %s\n".formatted(identity.name(), names, identity.name());
    }

    String text() {
        return text;
    }

    private static String name(VerifierKey key) {
        return key.name() + ":" + key.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
