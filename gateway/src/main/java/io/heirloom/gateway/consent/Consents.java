package io.heirloom.gateway.consent;

import io.heirloom.gateway.consent.receipt.ConsentReceipt;
import io.heirloom.gateway.consent.receipt.ReceiptKey;
import io.heirloom.gateway.downstream.Batch;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.item.Item;
import io.heirloom.gateway.paging.Pages;
import io.heirloom.gateway.paging.RestPage;
import io.heirloom.gateway.paging.Slice;
import io.heirloom.wire.paging.PageOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What other folders ask about consents. */
@ApplicationScoped
public class Consents {

    private final ConsentClient client;
    private final Downstream downstream;
    private final Pages.Source<ConsentRecord> ofItems = new OfItems();

    Consents(@RestClient ConsentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** The consent that each source names; null where it names none, or one that the caller may not see. */
    public <S> Uni<List<ConsentRecord>> align(List<S> sources, Function<S, UUID> toId) {
        return documents(Batch.keys(sources, toId), null)
                .map(found ->
                        Batch.align(sources, found, toId, ConsentClient.Document::id, ConsentClient.Document::consent));
    }

    public Uni<ConsentRecord> byId(UUID id) {
        return documents(List.of(id), null)
                .map(found -> found.isEmpty() ? null : found.getFirst().consent());
    }

    Uni<Slice<ConsentRecord>> mine(int first, String after) {
        return Slice.of(first, after, (rows, cursor) -> downstream.read(Part.CONSENT, () -> client.mine(rows, cursor)));
    }

    Uni<List<ConsentRecordConnection>> ofItems(List<Item> items, int first, String after) {
        return Pages.of(items, Item::uuid, first, after, ofItems, ConsentRecordConnection::of);
    }

    /** The whole text of each record as it stands, or stood at that instant. */
    Uni<List<String>> texts(List<ConsentRecord> records, Instant at) {
        return documents(Batch.keys(records, ConsentRecord::uuid), at)
                .map(found -> Batch.align(
                        records,
                        found,
                        ConsentRecord::uuid,
                        ConsentClient.Document::id,
                        ConsentClient.Document::document));
    }

    /** The receipts of each record, the first one first. */
    Uni<List<List<ConsentReceipt>>> receipts(List<ConsentRecord> records) {
        return downstream
                .readAll(Part.CONSENT, Batch.keys(records, ConsentRecord::uuid), some -> client.receipts(some)
                        .map(RestPage::items))
                .map(found -> Batch.alignLists(records, found, ConsentRecord::uuid, ConsentReceipt::recordId));
    }

    Uni<List<ReceiptKey>> receiptKeys() {
        return downstream.read(Part.CONSENT, client::receiptKeys).map(ConsentClient.KeySet::keys);
    }

    Uni<ConsentClient.Withdrawn> withdraw(String key, UUID id, WithdrawalScope scope) {
        return downstream.write(Part.CONSENT, () -> client.withdraw(key, id, new ConsentClient.Withdraw(scope)));
    }

    private Uni<List<ConsentClient.Document>> documents(List<UUID> ids, Instant at) {
        return downstream.readAll(
                Part.CONSENT, ids, some -> client.documents(some, at).map(RestPage::items));
    }

    private final class OfItems implements Pages.Source<ConsentRecord> {

        @Override
        public Uni<List<PageOf<ConsentRecord>>> firstOfEach(List<UUID> parents, int first) {
            return downstream.readAll(Part.CONSENT, parents, some -> client.mineOfItems(some, first)
                    .map(RestPage::items));
        }

        @Override
        public Uni<RestPage<ConsentRecord>> page(UUID parent, int rows, String cursor) {
            return downstream.read(Part.CONSENT, () -> client.mineOfItem(parent, rows, cursor));
        }
    }
}
