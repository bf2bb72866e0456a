package io.heirloom.itemregistry.brand.key;

import static io.heirloom.itemregistry.brand.key.BrandKeyProblem.BRAND_HAS_NO_KEY;
import static io.heirloom.itemregistry.brand.key.BrandKeyProblem.BRAND_KEY_ID_TAKEN;
import static io.heirloom.itemregistry.brand.key.BrandKeyProblem.BRAND_KEY_NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.itemregistry.brand.BrandService;
import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.value.PastDate;
import io.heirloom.itemregistry.value.Violated;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brands' signing keys: adds them, records which are compromised, and says which of them are relied on. */
@ApplicationScoped
public class BrandKeyService {

    private final BrandService brands;
    private final BrandKeyRepository keys;
    private final KeyPairs pairs;
    private final Journal journal;
    private final Clock clock;

    BrandKeyService(BrandService brands, BrandKeyRepository keys, KeyPairs pairs, Journal journal, Clock clock) {
        this.brands = brands;
        this.keys = keys;
        this.pairs = pairs;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<KeyView> add(Caller caller, UUID brandId, AddKey request) {
        requireKeeper(caller, brandId);
        return brands.require(brandId)
                .chain(() -> pairs.make(request.id(), brandId, clock.instant()))
                .chain(keys::persistAndFlush)
                .onFailure()
                .transform(failure -> Violated.asRefusal(failure, Map.of("brand_key_pk", BRAND_KEY_ID_TAKEN::because)))
                .call(key -> journal.append(event("brand.key-added", key, caller)))
                .map(this::view);
    }

    @WithTransaction
    Uni<KeyView> compromise(Caller caller, UUID brandId, UUID keyId, CompromiseKey request) {
        requireKeeper(caller, brandId);
        Instant since = PastDate.check(Field.body("/compromisedAt"), request.compromisedAt(), clock)
                .truncatedTo(ChronoUnit.MICROS);
        return keys.ofBrand(brandId, keyId)
                .onItem()
                .ifNull()
                .failWith(() -> BRAND_KEY_NOT_FOUND.because(keyId))
                .invoke(key -> key.compromise(since))
                .call(key -> journal.append(event("brand.key-compromised", key, caller)))
                .call(keys::flush)
                .map(this::view);
    }

    @WithSession
    Uni<DidDocument> didDocument(UUID brandId) {
        return brands.require(brandId).chain(brand -> keys.ofBrand(brandId).map(all -> DidDocument.of(brand, all)));
    }

    @WithSession
    Uni<List<KeyView>> ofEach(Collection<UUID> brandIds) {
        return keys.newestOfEach(brandIds)
                .map(found -> found.stream().map(this::view).toList());
    }

    /** The brand's newest key that is relied on, unwrapped; {@code brand-has-no-key} when there is none. */
    @WithSession
    public Uni<SigningKey> signingKey(UUID brandId) {
        return keys.current(brandId)
                .onItem()
                .ifNull()
                .failWith(() -> BRAND_HAS_NO_KEY.because())
                .chain(pairs::open);
    }

    private static void requireKeeper(Caller caller, UUID brandId) {
        if (!caller.has(Roles.REGISTRAR) && !caller.actsFor(Organisation.brand(brandId))) {
            throw FORBIDDEN.because("Keys are kept by the brand itself and the registrar.");
        }
    }

    private KeyView view(BrandKey key) {
        return KeyView.of(key, pairs.name(key));
    }

    private static EventDraft event(String type, BrandKey key, Caller caller) {
        var draft = EventDraft.of(type, LeafClass.ITEM, key.brandId)
                .keyedBy(SubjectId.brand(key.brandId))
                .fact("brandId", key.brandId.toString())
                .fact("keyId", key.id.toString())
                .fact("publicKey", key.publicKey)
                .by(actor(caller));
        return key.compromisedAt == null ? draft : draft.fact("compromisedAt", key.compromisedAt.toString());
    }

    private static Actor actor(Caller caller) {
        return Actor.of(caller, caller.has(Roles.REGISTRAR) ? Roles.REGISTRAR : Roles.BRAND_ADMIN);
    }
}
