package io.heirloom.itemregistry.brand;

import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_HAS_NO_KEY;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_KEY_ID_TAKEN;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_KEY_NOT_FOUND;
import static io.heirloom.itemregistry.brand.BrandProblem.BRAND_NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import io.heirloom.itemregistry.gs1.Field;
import io.heirloom.itemregistry.proof.Multikey;
import io.heirloom.itemregistry.value.PastDate;
import io.heirloom.itemregistry.value.Violated;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes brands' signing keys, keeps them wrapped, and says which of them are relied on. */
@ApplicationScoped
public class BrandKeyService {

    private final BrandRepository brands;
    private final BrandKeyRepository keys;
    private final BrandDids dids;
    private final SubjectKeys subjectKeys;
    private final Journal journal;
    private final Clock clock;

    BrandKeyService(
            BrandRepository brands,
            BrandKeyRepository keys,
            BrandDids dids,
            SubjectKeys subjectKeys,
            Journal journal,
            Clock clock) {
        this.brands = brands;
        this.keys = keys;
        this.dids = dids;
        this.subjectKeys = subjectKeys;
        this.journal = journal;
        this.clock = clock;
    }

    @WithTransaction
    Uni<KeyView> add(Caller caller, UUID brandId, AddKey request) {
        requireKeeper(caller, brandId);
        KeyPair pair = newPair();
        return requireBrand(brandId)
                .chain(() -> subjectKeys.encrypt(
                        SubjectId.brand(brandId),
                        context(request.id()),
                        pair.getPrivate().getEncoded()))
                .map(wrapped ->
                        BrandKey.made(request.id(), brandId, Multikey.of(pair.getPublic()), wrapped, clock.instant()))
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
        return brands.findById(brandId)
                .onItem()
                .ifNull()
                .failWith(() -> BRAND_NOT_FOUND.because(brandId))
                .chain(brand -> keys.ofBrand(brandId).map(all -> DidDocument.of(brand, dids.of(brandId), all)));
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
                .chain(key -> subjectKeys
                        .decrypt(SubjectId.brand(brandId), context(key.id), key.wrappedPrivateKey)
                        .map(plain -> plain.orElseThrow(BRAND_HAS_NO_KEY::because))
                        .map(plain -> signingKey(key, plain)));
    }

    private SigningKey signingKey(BrandKey key, byte[] pkcs8) {
        return new SigningKey(
                key.id,
                dids.verificationMethod(key.brandId, key.publicKey),
                privateKey(pkcs8),
                new Multikey(key.publicKey).toPublicKey().orElseThrow());
    }

    private Uni<Brand> requireBrand(UUID brandId) {
        return brands.findById(brandId).onItem().ifNull().failWith(() -> BRAND_NOT_FOUND.because(brandId));
    }

    private static void requireKeeper(Caller caller, UUID brandId) {
        if (!caller.has(Roles.REGISTRAR) && !caller.actsFor(Organisation.brand(brandId))) {
            throw FORBIDDEN.because("Keys are kept by the brand itself and the registrar.");
        }
    }

    private KeyView view(BrandKey key) {
        return KeyView.of(key, dids.verificationMethod(key.brandId, key.publicKey));
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

    private static String context(UUID keyId) {
        return "brand-key/" + keyId;
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored brand key is not Ed25519", e);
        }
    }
}
