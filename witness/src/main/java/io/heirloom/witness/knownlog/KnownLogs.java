package io.heirloom.witness.knownlog;

import io.heirloom.operations.ProductionCheck;
import io.heirloom.tlog.note.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@ApplicationScoped
public class KnownLogs implements ProductionCheck {

    private static final int MOST_KEYS = 64;

    private final Map<String, List<VerifierKey>> byOrigin = new TreeMap<>();

    KnownLogs(KnownLogConfig config) {
        List<String> vkeys = config.keys().orElse(List.of());
        if (vkeys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("heirloom.witness.log.keys names more than " + MOST_KEYS + " keys");
        }
        for (String vkey : vkeys) {
            VerifierKey key = VerifierKey.parse(vkey.strip());
            byOrigin.computeIfAbsent(key.name(), _ -> new ArrayList<>()).add(key);
        }
    }

    /** The keys that may sign for this origin; none for a log that is not known. */
    public List<VerifierKey> keysOf(String origin) {
        return List.copyOf(byOrigin.getOrDefault(origin, List.of()));
    }

    /** In alphabetical order. */
    public List<String> origins() {
        return List.copyOf(byOrigin.keySet());
    }

    @Override
    public Optional<String> objection() {
        return byOrigin.isEmpty() ? Optional.of("heirloom.witness.log.keys names no log") : Optional.empty();
    }
}
