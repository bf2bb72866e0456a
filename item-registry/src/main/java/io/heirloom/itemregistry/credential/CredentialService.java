package io.heirloom.itemregistry.credential;

import static io.heirloom.itemregistry.credential.CredentialProblem.CREDENTIAL_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.itemregistry.brand.BrandFacts;
import io.heirloom.itemregistry.brand.key.BrandKeyService;
import io.heirloom.itemregistry.brand.key.SigningKey;
import io.heirloom.itemregistry.item.ItemService;
import io.heirloom.itemregistry.proof.EddsaJcs2022;
import io.heirloom.itemregistry.value.PieceKey;
import io.heirloom.journal.event.TimeOrderedId;
import io.heirloom.wire.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs proofs of manufacture and hands them out. */
@ApplicationScoped
public class CredentialService {

    private final CredentialRepository credentials;
    private final BrandKeyService keys;
    private final ItemService items;
    private final ObjectMapper json;
    private final Clock clock;

    CredentialService(
            CredentialRepository credentials, BrandKeyService keys, ItemService items, ObjectMapper json, Clock clock) {
        this.credentials = credentials;
        this.keys = keys;
        this.items = items;
        this.json = json;
        this.clock = clock;
    }

    /** Signs with the brand's newest key and stores the credential in the caller's transaction. */
    @WithTransaction
    public Uni<Void> issue(Manufacture facts, BrandFacts brand) {
        return keys.signingKey(brand.id())
                .map(key -> sign(facts, brand, key))
                .chain(credentials::persist)
                .replaceWithVoid();
    }

    /** The credential as it was signed. It names the serial, so it goes to those who may see it or know it already. */
    @WithSession
    Uni<String> document(Optional<Caller> caller, UUID itemId, String knownSerial) {
        return items.isFullyVisible(itemId, caller, knownSerial)
                .chain(visible ->
                        visible ? credentials.ofItem(itemId) : Uni.createFrom().nullItem())
                .onItem()
                .ifNull()
                .failWith(() -> CREDENTIAL_NOT_FOUND.because(itemId))
                .map(credential -> credential.document);
    }

    @WithSession
    Uni<List<CredentialView>> documents(Optional<Caller> caller, List<PieceKey> asked) {
        return items.areFullyVisible(asked, caller)
                .map(visible -> visible.keySet().stream().filter(visible::get).toList())
                .chain(credentials::ofItems)
                .map(found -> found.stream().map(CredentialView::of).toList());
    }

    private Credential sign(Manufacture facts, BrandFacts brand, SigningKey key) {
        UUID id = TimeOrderedId.next(clock);
        Instant now = clock.instant();
        Map<String, Object> document = ProofOfManufacture.document(id, facts, brand, now);
        Map<String, Object> signed = EddsaJcs2022.sign(document, key.verificationMethod(), now, key.privateKey());
        return Credential.of(id, facts.itemId(), key.id(), write(signed), now);
    }

    private String write(Map<String, Object> document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A credential is plain JSON", e);
        }
    }
}
