package io.heirloom.gateway.proof;

import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.proof.EvidenceClient.DisclosedEvent;
import io.heirloom.gateway.proof.EvidenceClient.DisclosedStream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers what each service that keeps a stream of each piece discloses to this caller, in the order of a bundle. */
@ApplicationScoped
class Disclosures {

    private static final int MOST = 1_000;

    private final List<Stream> streams;
    private final Downstream downstream;

    Disclosures(
            @RestClient EvidenceClient.OfItemRegistry itemRegistry,
            @RestClient EvidenceClient.OfOwnership ownership,
            @RestClient EvidenceClient.OfDealerNetwork dealerNetwork,
            @RestClient EvidenceClient.OfConsent consent,
            Downstream downstream) {
        this.streams = List.of(
                new Stream(Part.ITEM_REGISTRY, itemRegistry, Item::key),
                new Stream(Part.OWNERSHIP, ownership, Disclosures::id),
                new Stream(Part.DEALER_NETWORK, dealerNetwork, Disclosures::id),
                new Stream(Part.CONSENT, consent, Disclosures::id));
        this.downstream = downstream;
    }

    /** The first thousand events of one piece. */
    Uni<Disclosed> ofItem(UUID itemId, String serial) {
        List<Uni<List<DisclosedEvent>>> asked = streams.stream()
                .map(stream -> visible(downstream
                        .read(stream.part, () -> stream.client.evidence(itemId, serial))
                        .map(EvidenceClient.Evidence::events)))
                .toList();
        return Uni.join().all(asked).andFailFast().map(lists -> {
            List<DisclosedEvent> all = lists.stream().flatMap(List::stream).toList();
            return new Disclosed(itemId, all.subList(0, Math.min(MOST, all.size())), all.size() > MOST, ends(lists));
        });
    }

    /** The first hundred events of each piece in each stream; pieces without any are absent. */
    Uni<List<Disclosed>> ofItems(List<Item> items) {
        List<Uni<List<DisclosedStream>>> asked = streams.stream()
                .map(stream -> visible(downstream.readAll(
                        stream.part,
                        items.stream().map(stream.key).toList(),
                        some -> stream.client.evidenceOfEach(some).map(RestPage::items))))
                .toList();
        return Uni.join().all(asked).andFailFast().map(lists -> items.stream()
                .map(Item::uuid)
                .distinct()
                .map(item -> ofItem(item, lists))
                .filter(disclosed -> !disclosed.events().isEmpty())
                .toList());
    }

    private Disclosed ofItem(UUID item, List<List<DisclosedStream>> lists) {
        List<List<DisclosedEvent>> own = lists.stream()
                .map(streams -> streams.stream()
                        .filter(stream -> stream.of().equals(item))
                        .flatMap(stream -> stream.events().stream())
                        .toList())
                .toList();
        return new Disclosed(
                item,
                own.stream().flatMap(List::stream).toList(),
                lists.stream()
                        .flatMap(List::stream)
                        .anyMatch(stream -> stream.of().equals(item) && stream.more()),
                ends(own));
    }

    /** @param lists the events of each stream, in the order of the streams */
    private List<Disclosed.End> ends(List<List<DisclosedEvent>> lists) {
        return IntStream.range(0, lists.size())
                .mapToObj(i -> Disclosed.End.of(streams.get(i).part.configKey(), lists.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    // Hidden, absent and not signed in look the same here: this caller sees nothing of the stream.
    private static <T> Uni<List<T>> visible(Uni<List<T>> asked) {
        return asked.onFailure(ProblemException.class).recoverWithItem(List.of());
    }

    private static String id(Item item) {
        return item.uuid().toString();
    }

    private record Stream(Part part, EvidenceClient client, Function<Item, String> key) {}
}
