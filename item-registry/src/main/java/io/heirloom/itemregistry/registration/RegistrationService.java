package io.heirloom.itemregistry.registration;

import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.itemregistry.brand.BrandService;
import io.heirloom.itemregistry.credential.CredentialService;
import io.heirloom.itemregistry.credential.Manufacture;
import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gln;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.gs1.SerialNumber;
import io.heirloom.itemregistry.item.ItemService;
import io.heirloom.itemregistry.item.ItemView;
import io.heirloom.itemregistry.item.NewItem;
import io.heirloom.itemregistry.lifeevent.History;
import io.heirloom.itemregistry.model.ModelFacts;
import io.heirloom.itemregistry.model.ModelService;
import io.heirloom.itemregistry.value.Country;
import io.heirloom.itemregistry.value.PastDate;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Registers a piece: its row, its first event, its signed credential and the journal's event stand or fall together. */
@ApplicationScoped
class RegistrationService {

    private final ModelService models;
    private final BrandService brands;
    private final ItemService items;
    private final CredentialService credentials;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    RegistrationService(
            ModelService models,
            BrandService brands,
            ItemService items,
            CredentialService credentials,
            History history,
            Journal journal,
            Clock clock) {
        this.models = models;
        this.brands = brands;
        this.items = items;
        this.credentials = credentials;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ItemView> register(UUID brandId, RegisterItem request) {
        var gtin = Gtin.parse(Field.body("/gtin"), request.gtin());
        var serial = SerialNumber.parse(Field.body("/serial"), request.serial());
        var facility = Gln.parse(Field.body("/facilityGln"), request.facilityGln());
        var origin = Country.parse(Field.body("/originCountry"), request.originCountry());
        var madeOn = PastDate.check(Field.body("/manufacturedOn"), request.manufacturedOn(), clock);
        return models.require(gtin).chain(model -> {
            requireOwn(brandId, model);
            return enter(
                    model,
                    new NewItem(
                            request.id(),
                            brandId,
                            model.id(),
                            gtin,
                            serial,
                            request.identifiers(),
                            madeOn,
                            facility,
                            origin,
                            request.materials(),
                            request.care()));
        });
    }

    private Uni<ItemView> enter(ModelFacts model, NewItem facts) {
        return items.add(facts)
                .call(item -> brands.require(facts.brandId())
                        .chain(brand -> credentials.issue(manufacture(item, model), brand)))
                .call(item -> history.commission(item.id(), item.brandId(), item.disposition(), item.facilityGln()))
                .call(item -> journal.append(registered(item, model)));
    }

    private static void requireOwn(UUID brandId, ModelFacts model) {
        if (!model.brandId().equals(brandId)) {
            throw FORBIDDEN.because("A brand registers pieces of its own models.");
        }
    }

    private static Manufacture manufacture(ItemView item, ModelFacts model) {
        return new Manufacture(
                item.id(),
                item.brandId(),
                item.gtin(),
                item.serial(),
                item.digitalLink(),
                model.name(),
                item.manufacturedOn(),
                item.facilityGln(),
                item.originCountry());
    }

    private static EventDraft registered(ItemView item, ModelFacts model) {
        return EventDraft.of("item.registered", LeafClass.ITEM, item.id())
                .keyedBy(SubjectId.brand(item.brandId()))
                .fact("itemId", item.id().toString())
                .fact("brandId", item.brandId().toString())
                .fact("modelId", item.modelId().toString())
                .fact("gtin", item.gtin())
                .fact("serial", item.serial())
                .fact("category", model.category().name())
                .fact("modelName", model.name())
                .by(new Actor(
                        Roles.BRAND_ADMIN, Organisation.brand(item.brandId()).toString()));
    }
}
