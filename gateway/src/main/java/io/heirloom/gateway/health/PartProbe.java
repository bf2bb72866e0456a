package io.heirloom.gateway.health;

import io.heirloom.gateway.downstream.Part;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whether a service answers its cheapest public question. */
@ApplicationScoped
class PartProbe {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Map<Part, Supplier<Uni<?>>> questions = new EnumMap<>(Part.class);

    PartProbe(
            @RestClient Question.OfItemRegistry itemRegistry,
            @RestClient Question.OfOwnership ownership,
            @RestClient Question.OfDealerNetwork dealerNetwork,
            @RestClient Question.OfConsent consent,
            @RestClient Question.OfLedger ledger) {
        questions.put(Part.ITEM_REGISTRY, itemRegistry::ask);
        questions.put(Part.OWNERSHIP, ownership::ask);
        questions.put(Part.DEALER_NETWORK, dealerNetwork::ask);
        questions.put(Part.CONSENT, consent::ask);
        questions.put(Part.LEDGER, ledger::ask);
    }

    Uni<Map<Part, Boolean>> all() {
        List<Uni<Map.Entry<Part, Boolean>>> asked = questions.entrySet().stream()
                .map(question -> answers(question.getValue()).map(yes -> Map.entry(question.getKey(), yes)))
                .toList();
        return Uni.join().all(asked).andFailFast().map(found -> {
            Map<Part, Boolean> byPart = new EnumMap<>(Part.class);
            found.forEach(one -> byPart.put(one.getKey(), one.getValue()));
            return byPart;
        });
    }

    // Any HTTP answer, even a refusal, is an answer.
    private static Uni<Boolean> answers(Supplier<Uni<?>> question) {
        return Uni.createFrom()
                .deferred(() -> question.get().replaceWith(true))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(failure -> failure instanceof jakarta.ws.rs.WebApplicationException);
    }
}
