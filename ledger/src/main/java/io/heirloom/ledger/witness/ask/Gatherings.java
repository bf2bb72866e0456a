package io.heirloom.ledger.witness.ask;

import io.heirloom.tlog.policy.TrustPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Begins a gathering for each kind of tree, so that a witness which is slow with the heads of one does not hold up those of the other. */
@ApplicationScoped
public class Gatherings {

    private final Submission submission;
    private final CosignatureRepository gathered;
    private final MeterRegistry registry;
    private final WitnessConfig config;

    Gatherings(Submission submission, CosignatureRepository gathered, MeterRegistry registry, WitnessConfig config) {
        this.submission = submission;
        this.gathered = gathered;
        this.registry = registry;
        this.config = config;
    }

    /** @param of whose heads, in metrics: {@code log} or {@code index} */
    public Gathering of(String of, TrustPolicy policy, List<Endpoint> witnesses, TreeProofs tree) {
        var meters = new WitnessMeters(registry, of);
        var gathering = new Gathering(
                policy,
                gathered,
                witnesses.stream()
                        .map(witness -> new Conversation(witness, submission, tree, meters, config.pause()))
                        .toList());
        meters.watchQuorum(() -> gathering.waiting().isEmpty());
        return gathering;
    }
}
