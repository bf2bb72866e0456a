package io.heirloom.ownership.disclosure;

import static io.heirloom.ownership.disclosure.decision.DataCategory.CONTACT;
import static io.heirloom.ownership.disclosure.decision.DataCategory.CONTACT_RAW;
import static io.heirloom.ownership.disclosure.decision.DataCategory.IDENTITY;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.disclosure.OwnerData.ContactData;
import io.heirloom.ownership.disclosure.decision.AskDecisions;
import io.heirloom.ownership.disclosure.decision.ConsentDecisions;
import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.ownership.disclosure.decision.Decisions;
import io.heirloom.ownership.title.TitleService;
import io.heirloom.ownership.title.TitleService.PersonHolding;
import io.heirloom.ownership.vault.VaultService;
import io.heirloom.ownership.vault.personal.Personal;
import io.heirloom.wire.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows staff what owners have consented to. No transaction is open while the consent service is asked. */
@ApplicationScoped
class OwnerDataService {

    private final TitleService titles;
    private final VaultService vaults;
    private final ConsentDecisions consent;
    private final PersonalReads reads;

    OwnerDataService(TitleService titles, VaultService vaults, ConsentDecisions consent, PersonalReads reads) {
        this.titles = titles;
        this.vaults = vaults;
        this.consent = consent;
        this.reads = reads;
    }

    /** One entry per asked piece, in the order asked. The consent service is asked also when there is nobody to ask about: time tells nothing. */
    Uni<List<OwnerData>> read(Caller caller, List<UUID> items, String purpose, Set<DataCategory> categories) {
        return titles.heldByPersons(items)
                .map(held -> ofCallersBrand(caller, held))
                .chain(held -> consent.ask(question(purpose, held, categories))
                        .chain(decisions -> vaults.open(permitted(held, decisions))
                                .map(values -> show(items, held, decisions, values))
                                .invoke(shown -> reads.count(held, decisions, shown))));
    }

    /** Staff of a brand see owners of that brand's pieces only; which pieces a dealer may ask about is for the consent service to say. */
    private static List<PersonHolding> ofCallersBrand(Caller caller, List<PersonHolding> held) {
        var asker = Party.of(caller);
        return held.stream()
                .filter(one -> switch (asker.kind()) {
                    case BRAND -> one.brandId().equals(asker.id());
                    case DEALER -> true;
                    case OWNER -> false;
                })
                .toList();
    }

    private static AskDecisions question(String purpose, List<PersonHolding> held, Set<DataCategory> categories) {
        return new AskDecisions(
                purpose,
                held.stream()
                        .map(one -> new AskDecisions.Subject(one.ownerId(), one.itemId(), categories))
                        .toList());
    }

    private static Set<UUID> permitted(List<PersonHolding> held, Decisions decisions) {
        return held.stream()
                .filter(one -> decisions.permit(one.ownerId(), one.itemId(), IDENTITY)
                        || decisions.permit(one.ownerId(), one.itemId(), CONTACT_RAW))
                .map(PersonHolding::ownerId)
                .collect(Collectors.toSet());
    }

    private static List<OwnerData> show(
            List<UUID> items, List<PersonHolding> held, Decisions decisions, Map<UUID, Personal> values) {
        Map<UUID, PersonHolding> byItem =
                held.stream().collect(Collectors.toMap(PersonHolding::itemId, Function.identity()));
        return items.stream()
                .map(item ->
                        byItem.containsKey(item) ? show(byItem.get(item), decisions, values) : OwnerData.hidden(item))
                .toList();
    }

    private static OwnerData show(PersonHolding held, Decisions decisions, Map<UUID, Personal> values) {
        UUID owner = held.ownerId();
        UUID item = held.itemId();
        if (!decisions.permitAny(owner, item)) {
            return OwnerData.hidden(item);
        }
        Personal personal = values.get(owner);
        String pseudonym = decisions.pseudonyms().get(owner);
        boolean named = personal != null && decisions.permit(owner, item, IDENTITY);
        return new OwnerData(
                item, pseudonym, named ? personal.identity() : null, contact(held, decisions, pseudonym, personal));
    }

    private static ContactData contact(PersonHolding held, Decisions decisions, String pseudonym, Personal personal) {
        if (personal != null && decisions.permit(held.ownerId(), held.itemId(), CONTACT_RAW)) {
            return ContactData.of(pseudonym, personal);
        }
        return decisions.permit(held.ownerId(), held.itemId(), CONTACT) ? ContactData.relayOnly(pseudonym) : null;
    }
}
