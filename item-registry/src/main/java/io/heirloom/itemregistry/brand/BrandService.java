package io.heirloom.itemregistry.brand;

import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_GLN_TAKEN;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_ID_TAKEN;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_NAME_TAKEN;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_NOT_FOUND;
import static io.heirloom.itemregistry.brand.BrandProblem.COMPANY_PREFIX_TAKEN;

import io.heirloom.itemregistry.gs1.CompanyPrefix;
import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.gs1.Gln;
import io.heirloom.itemregistry.value.Country;
import io.heirloom.itemregistry.value.PastDate;
import io.heirloom.itemregistry.value.Violated;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Cursor;
import io.heirloom.wire.paging.Page;
import io.heirloom.wire.paging.PageRequest;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
public class BrandService {

    private static final Map<String, Supplier<DomainException>> TAKEN = Map.of(
            "brand_pk", BRAND_ID_TAKEN::because,
            "brand_name_key", BRAND_NAME_TAKEN::because,
            "brand_gln_key", BRAND_GLN_TAKEN::because,
            "brand_company_prefix_key", COMPANY_PREFIX_TAKEN::because);

    private final BrandRepository brands;
    private final BrandDids dids;
    private final Journal journal;
    private final Clock clock;

    BrandService(BrandRepository brands, BrandDids dids, Journal journal, Clock clock) {
        this.brands = brands;
        this.dids = dids;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<BrandView> register(RegisterBrand request) {
        Brand brand = checked(request);
        return brands.overlaps(brand.companyPrefix)
                .invoke(overlaps -> {
                    if (overlaps) {
                        throw COMPANY_PREFIX_TAKEN.because();
                    }
                })
                .chain(() -> brands.persistAndFlush(brand))
                .onFailure()
                .transform(failure -> Violated.asRefusal(failure, TAKEN))
                .chain(() -> journal.append(vetted(brand)))
                .replaceWith(() -> view(brand));
    }

    @WithSession
    Uni<BrandView> byId(UUID id) {
        return found(id).map(this::view);
    }

    @WithSession
    Uni<Page<BrandView>> byIds(List<UUID> ids) {
        return brands.byIds(ids)
                .map(found -> new Page<>(found.stream().map(this::view).toList(), null));
    }

    @WithSession
    Uni<Page<BrandView>> page(PageRequest request) {
        return brands.page(request.cursor().map(cursor -> cursor.id(0)), request.limit())
                .map(rows ->
                        Page.of(rows, request, brand -> Cursor.of(brand.id)).map(this::view));
    }

    /** The brand, or {@code brand-not-found}. */
    @WithSession
    public Uni<BrandFacts> require(UUID id) {
        return found(id)
                .map(brand -> new BrandFacts(
                        brand.id,
                        brand.name,
                        dids.of(brand.id),
                        brand.website,
                        new CompanyPrefix(brand.companyPrefix)));
    }

    private Uni<Brand> found(UUID id) {
        return brands.findById(id).onItem().ifNull().failWith(() -> BRAND_NOT_FOUND.because(id));
    }

    private BrandView view(Brand brand) {
        return BrandView.of(brand, dids.of(brand.id));
    }

    private Brand checked(RegisterBrand request) {
        var prefix = CompanyPrefix.parse(Field.body("/companyPrefix"), request.companyPrefix());
        var gln = Gln.parse(Field.body("/gln"), request.gln());
        if (!gln.isUnder(prefix)) {
            throw Field.body("/gln").refuse("gln-company-prefix", "must begin with the company prefix");
        }
        var country = Country.parse(Field.body("/country"), request.country());
        requireWebsite(request.website());
        var vettedOn = PastDate.check(
                Field.body("/vetting/vettedOn"), request.vetting().vettedOn(), clock);
        return Brand.vetted(request, prefix, gln, country, vettedOn, clock.instant());
    }

    private static void requireWebsite(URI website) {
        if (!"https".equals(website.getScheme())
                || website.getHost() == null
                || website.toString().length() > 400) {
            throw Field.body("/website").refuse("website", "must be an https address of at most 400 characters");
        }
    }

    private static EventDraft vetted(Brand brand) {
        return EventDraft.of("brand.vetted", LeafClass.ITEM, brand.id)
                .keyedBy(SubjectId.brand(brand.id))
                .fact("brandId", brand.id.toString())
                .fact("name", brand.name)
                .fact("country", brand.country)
                .fact("gln", brand.gln)
                .by(new Actor(Roles.REGISTRAR, null));
    }
}
