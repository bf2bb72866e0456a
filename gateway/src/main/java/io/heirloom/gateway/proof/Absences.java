package io.heirloom.gateway.proof;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.error.UnavailableException;
import io.heirloom.gateway.proof.LedgerClient.AskHandles;
import io.heirloom.gateway.proof.LedgerClient.IndexProof;
import io.heirloom.gateway.proof.LedgerClient.IndexProofs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the indexes of the logs for handles that no event has. A bundle without the answer is a good one that shows less. */
@ApplicationScoped
class Absences {

    private static final String ABSENT = "ABSENT";

    private final LedgerClient ledger;
    private final Downstream downstream;

    Absences(@RestClient LedgerClient ledger, Downstream downstream) {
        this.ledger = ledger;
        this.downstream = downstream;
    }

    /** That a handle is not in one log. */
    record Absence(String proof, String indexProof) {}

    /** By handle, one for each log whose index shows that it is not there. */
    Uni<Map<String, List<Absence>>> of(Collection<String> handles) {
        return downstream
                .readAll(Part.LEDGER, handles, some -> ledger.indexProofs(new AskHandles(some))
                        .map(IndexProofs::logs))
                .map(Absences::byHandle)
                .onFailure(failure -> failure instanceof UnavailableException || failure instanceof ProblemException)
                .recoverWithItem(Map.of());
    }

    private static Map<String, List<Absence>> byHandle(List<IndexProof> logs) {
        Map<String, List<Absence>> absences = new HashMap<>();
        for (IndexProof log : logs) {
            log.handles().stream()
                    .filter(found -> found.state().equals(ABSENT))
                    .forEach(found -> absences.computeIfAbsent(found.handle(), _ -> new ArrayList<>())
                            .add(new Absence(found.proof(), log.indexProof())));
        }
        return absences;
    }
}
