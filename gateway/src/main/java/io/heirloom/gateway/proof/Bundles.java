package io.heirloom.gateway.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.item.Item;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Puts bundles together from what the services disclose to this caller and the ledger's proofs. */
@ApplicationScoped
class Bundles {

    // What the ledger proves in one call.
    private static final int MOST_LEAVES = 1_000;
    private static final int MOST_GROUPS = 100;

    private final Disclosures disclosures;
    private final LedgerClient ledger;
    private final Absences absences;
    private final Downstream downstream;
    private final ObjectMapper mapper;

    Bundles(
            Disclosures disclosures,
            @RestClient LedgerClient ledger,
            Absences absences,
            Downstream downstream,
            ObjectMapper mapper) {
        this.disclosures = disclosures;
        this.ledger = ledger;
        this.absences = absences;
        this.downstream = downstream;
        this.mapper = mapper;
    }

    /** The bundle of a piece as this caller may see it; nothing to see is refused as not found. */
    Uni<Bundle> ofItem(UUID itemId, String serial) {
        return disclosures.ofItem(itemId, serial).chain(disclosed -> {
            if (disclosed.events().isEmpty()) {
                throw ProblemException.notFound();
            }
            return downstream
                    .read(Part.LEDGER, () -> ledger.proofs(disclosed.leaves()))
                    .chain(proofs -> bundles(List.of(disclosed), List.of(proofs)))
                    .map(List::getFirst);
        });
    }

    /** The bundles of pieces as this caller may see them, each cut after a hundred events of a stream; absent where there is nothing to see. */
    Uni<Map<UUID, Bundle>> ofItems(List<Item> items) {
        return disclosures.ofItems(items).chain(disclosed -> {
            List<Uni<Map<UUID, Bundle>>> calls =
                    parcels(disclosed).stream().map(this::proven).toList();
            return calls.isEmpty()
                    ? Uni.createFrom().item(Map.of())
                    : Uni.join().all(calls).andFailFast().map(Bundles::merged);
        });
    }

    private Uni<Map<UUID, Bundle>> proven(List<Disclosed> parcel) {
        var request = new LedgerClient.AskProofsOfEach(
                parcel.stream().map(Disclosed::leaves).toList());
        return downstream
                .read(Part.LEDGER, () -> ledger.proofsOfEach(request))
                .chain(proofs -> bundles(parcel, proofs.groups()))
                .map(bundles -> {
                    Map<UUID, Bundle> byItem = HashMap.newHashMap(parcel.size());
                    for (int i = 0; i < parcel.size(); i++) {
                        byItem.put(parcel.get(i).itemId(), bundles.get(i));
                    }
                    return byItem;
                });
    }

    /** The index is asked after the proofs are there, so that its head is rather the newer one. */
    private Uni<List<Bundle>> bundles(List<Disclosed> parcel, List<LedgerClient.Proofs> proofs) {
        List<String> handles = IntStream.range(0, parcel.size())
                .boxed()
                .flatMap(i -> Bundle.proven(parcel.get(i), proofs.get(i)).stream())
                .map(Disclosed.End::handle)
                .toList();
        return absences.of(handles).map(found -> IntStream.range(0, parcel.size())
                .mapToObj(i -> Bundle.of(mapper, parcel.get(i), proofs.get(i), found))
                .toList());
    }

    /** As few calls as the ledger's limits allow; the events of a piece stay together, because they need one head. */
    private static List<List<Disclosed>> parcels(List<Disclosed> all) {
        List<List<Disclosed>> parcels = new ArrayList<>();
        int leaves = MOST_LEAVES;
        for (Disclosed one : all) {
            int more = one.events().size();
            if (leaves + more > MOST_LEAVES || parcels.getLast().size() == MOST_GROUPS) {
                parcels.add(new ArrayList<>());
                leaves = 0;
            }
            parcels.getLast().add(one);
            leaves += more;
        }
        return parcels;
    }

    private static Map<UUID, Bundle> merged(List<Map<UUID, Bundle>> parcels) {
        Map<UUID, Bundle> all = new HashMap<>();
        parcels.forEach(all::putAll);
        return all;
    }
}
