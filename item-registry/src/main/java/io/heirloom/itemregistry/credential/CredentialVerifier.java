package io.heirloom.itemregistry.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.itemregistry.proof.EddsaJcs2022;
import io.heirloom.itemregistry.proof.Multikey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Whether a stored proof of manufacture is the brand's word about exactly this piece. Verdicts are remembered by content. */
@ApplicationScoped
public class CredentialVerifier {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;
    private final VerdictCache verdicts;

    CredentialVerifier(ObjectMapper json, CredentialConfig config) {
        this.json = json;
        this.verdicts = new VerdictCache(config.rememberedVerdicts());
    }

    /** Whether the document is signed by the key and names this GTIN and serial. */
    public boolean vouches(String document, String publicKey, String gtin, String serial) {
        return verdicts.of(document, publicKey, () -> statement(document, publicKey))
                .filter(statement ->
                        statement.gtin().equals(gtin) && statement.serial().equals(serial))
                .isPresent();
    }

    /** What a document whose signature verifies says; empty when it does not verify. */
    private Optional<Statement> statement(String document, String publicKey) {
        return read(document)
                .filter(signed -> new Multikey(publicKey)
                        .toPublicKey()
                        .filter(key -> EddsaJcs2022.verifies(signed, key))
                        .isPresent())
                .flatMap(CredentialVerifier::statement);
    }

    private Optional<Map<String, Object>> read(String document) {
        try {
            return Optional.of(json.readValue(document, OBJECT));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Statement> statement(Map<String, Object> signed) {
        return signed.get("credentialSubject") instanceof Map<?, ?> subject
                        && subject.get("gtin") instanceof String gtin
                        && subject.get("serialNumber") instanceof String serial
                ? Optional.of(new Statement(gtin, serial))
                : Optional.empty();
    }

    record Statement(String gtin, String serial) {}
}
