package io.heirloom.gateway.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts a bundle together from what each service discloses to this caller and the ledger's proofs. */
@ApplicationScoped
class Bundles {

    private static final int MAX_LEAVES = 1_000;

    private final Map<Part, EvidenceClient> streams = new LinkedHashMap<>();
    private final LedgerClient ledger;
    private final Downstream downstream;
    private final ObjectMapper mapper;

    @Inject
    Bundles(Streams streams, @RestClient LedgerClient ledger, Downstream downstream, ObjectMapper mapper) {
        this.streams.putAll(streams.inOrder());
        this.ledger = ledger;
        this.downstream = downstream;
        this.mapper = mapper;
    }

    /** The bundle of a piece as this caller may see it; nothing to see is refused as not found. */
    Uni<Bundle> ofItem(UUID itemId, String serial) {
        List<Uni<List<EvidenceClient.DisclosedEvent>>> asked = streams.entrySet().stream()
                .map(stream -> evidence(stream.getKey(), stream.getValue(), itemId, serial))
                .toList();
        return Uni.join()
                .all(asked)
                .andFailFast()
                .map(lists ->
                        lists.stream().flatMap(List::stream).limit(MAX_LEAVES).toList())
                .chain(this::proven);
    }

    private Uni<Bundle> proven(List<EvidenceClient.DisclosedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().failure(ProblemException::notFound);
        }
        var request = new LedgerClient.AskProofs(
                events.stream().map(EvidenceClient.DisclosedEvent::leafHash).toList());
        return downstream
                .read(Part.LEDGER, () -> ledger.proofs(request))
                .map(proofs -> Bundle.of(mapper, events, proofs));
    }

    // Hidden, absent and not signed in look the same here: this caller sees nothing of the stream.
    private Uni<List<EvidenceClient.DisclosedEvent>> evidence(
            Part part, EvidenceClient client, UUID itemId, String serial) {
        return downstream
                .read(part, () -> client.evidence(itemId, serial))
                .map(EvidenceClient.Evidence::events)
                .onFailure(ProblemException.class)
                .recoverWithItem(List.of());
    }

    /** The services that keep a stream of each piece, in the order of the bundle. */
    @ApplicationScoped
    static class Streams {
        private final EvidenceClient itemRegistry;
        private final EvidenceClient ownership;
        private final EvidenceClient dealerNetwork;
        private final EvidenceClient consent;

        Streams(
                @RestClient EvidenceClient.OfItemRegistry itemRegistry,
                @RestClient EvidenceClient.OfOwnership ownership,
                @RestClient EvidenceClient.OfDealerNetwork dealerNetwork,
                @RestClient EvidenceClient.OfConsent consent) {
            this.itemRegistry = itemRegistry;
            this.ownership = ownership;
            this.dealerNetwork = dealerNetwork;
            this.consent = consent;
        }

        Map<Part, EvidenceClient> inOrder() {
            Map<Part, EvidenceClient> order = new LinkedHashMap<>();
            order.put(Part.ITEM_REGISTRY, itemRegistry);
            order.put(Part.OWNERSHIP, ownership);
            order.put(Part.DEALER_NETWORK, dealerNetwork);
            order.put(Part.CONSENT, consent);
            return order;
        }
    }
}
