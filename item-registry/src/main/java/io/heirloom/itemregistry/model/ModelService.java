package io.heirloom.itemregistry.model;

import static io.heirloom.itemregistry.model.ModelProblem.GTIN_NOT_OF_BRAND;
import static io.heirloom.itemregistry.model.ModelProblem.GTIN_TAKEN;
import static io.heirloom.itemregistry.model.ModelProblem.GTIN_WITHOUT_MODEL;
import static io.heirloom.itemregistry.model.ModelProblem.MODEL_ID_TAKEN;
import static io.heirloom.itemregistry.model.ModelProblem.MODEL_NOT_FOUND;

import io.heirloom.itemregistry.brand.BrandFacts;
import io.heirloom.itemregistry.brand.BrandService;
import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gtin;
import io.heirloom.itemregistry.value.Country;
import io.heirloom.itemregistry.value.Violated;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageOf;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.paging.PagesRequest;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
public class ModelService {

    private static final Map<String, Supplier<DomainException>> TAKEN = Map.of(
            "product_model_pk", MODEL_ID_TAKEN::because,
            "product_model_gtin_key", GTIN_TAKEN::because);

    private final ModelRepository models;
    private final BrandService brands;
    private final Journal journal;
    private final Clock clock;

    ModelService(ModelRepository models, BrandService brands, Journal journal, Clock clock) {
        this.models = models;
        this.brands = brands;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ModelView> register(UUID brandId, RegisterModel request) {
        var gtin = Gtin.parse(Field.body("/gtin"), request.gtin());
        var origin = Country.parse(Field.body("/originCountry"), request.originCountry());
        return brands.require(brandId)
                .invoke(brand -> requireOwnNumber(gtin, brand))
                .map(brand -> ProductModel.of(request, brandId, gtin, origin, clock.instant()))
                .chain(models::persistAndFlush)
                .onFailure()
                .transform(failure -> Violated.asRefusal(failure, TAKEN))
                .call(model -> journal.append(registered(model)))
                .map(ModelView::of);
    }

    @WithSession
    Uni<ModelView> byId(UUID id) {
        return models.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> MODEL_NOT_FOUND.because(id))
                .map(ModelView::of);
    }

    @WithSession
    Uni<Page<ModelView>> byIds(List<UUID> ids) {
        return models.byIds(ids)
                .map(found -> new Page<>(found.stream().map(ModelView::of).toList(), null));
    }

    @WithSession
    Uni<Page<ModelView>> page(Optional<UUID> brandId, PageRequest request) {
        return models.page(brandId, request.cursor().map(cursor -> cursor.id(0)), request.limit())
                .map(rows ->
                        Page.of(rows, request, model -> Cursor.of(model.id)).map(ModelView::of));
    }

    @WithSession
    Uni<List<PageOf<ModelView>>> ofBrands(PagesRequest request) {
        List<UUID> brandIds = request.parents();
        return models.firstOfBrands(brandIds, request.limit())
                .map(rows ->
                        PageOf.each(brandIds, rows, model -> model.brandId, request, model -> Cursor.of(model.id))
                                .stream()
                                .map(page -> page.map(ModelView::of))
                                .toList());
    }

    /** The model that a new piece names; {@code gtin-without-model} at {@code /gtin} when there is none. */
    @WithSession
    public Uni<ModelFacts> require(Gtin gtin) {
        return models.byGtin(gtin)
                .onItem()
                .ifNull()
                .failWith(() -> GTIN_WITHOUT_MODEL.at("/gtin", "gtin-registered", "is not a registered model's GTIN"))
                .map(model -> new ModelFacts(model.id, model.brandId, model.gtin, model.name, model.category));
    }

    private static void requireOwnNumber(Gtin gtin, BrandFacts brand) {
        if (!gtin.isUnder(brand.companyPrefix())) {
            throw GTIN_NOT_OF_BRAND.at("/gtin", "gtin-company-prefix", "does not begin with the brand's prefix");
        }
    }

    private static EventDraft registered(ProductModel model) {
        return EventDraft.of("model.registered", LeafClass.ITEM, model.id)
                .keyedBy(SubjectId.brand(model.brandId))
                .fact("modelId", model.id.toString())
                .fact("brandId", model.brandId.toString())
                .fact("gtin", model.gtin)
                .fact("name", model.name)
                .fact("category", model.category.name())
                .by(new Actor(
                        Roles.BRAND_ADMIN, Organisation.brand(model.brandId).toString()));
    }
}
