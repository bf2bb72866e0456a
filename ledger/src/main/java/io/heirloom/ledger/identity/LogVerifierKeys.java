package io.heirloom.ledger.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;

/** The keys of every log that there is, was, or is to come: a proof from any of them is checked with these. */
@ApplicationScoped
public class LogVerifierKeys {

    private final Logs logs;
    private final LogIdentities identities;

    LogVerifierKeys(Logs logs, LogIdentities identities) {
        this.logs = logs;
        this.identities = identities;
    }

    /** As vkeys, each once, the oldest log first. */
    public Uni<List<String>> all() {
        return logs.all().map(all -> {
            var keys = new LinkedHashSet<String>();
            all.forEach(log -> keys.addAll(log.verifierKeys()));
            identities.all().forEach(identity -> keys.addAll(identity.vkeys()));
            return List.copyOf(keys);
        });
    }
}
