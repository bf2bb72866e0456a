package io.heirloom.consent.purpose;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The versioned catalogue, read once from {@code policy/purposes.json}; a missing or doubled purpose stops the start. */
@ApplicationScoped
public class PurposeCatalogue {

    private static final String FILE = "/policy/purposes.json";

    private final String version;
    private final Map<Purpose, PurposeTerms> terms = new EnumMap<>(Purpose.class);

    public PurposeCatalogue() {
        Document document = read();
        version = document.version();
        document.purposes().forEach(this::add);
        if (terms.size() != Purpose.values().length) {
            throw new IllegalStateException("The purpose catalogue is not complete: " + terms.keySet());
        }
    }

    public String version() {
        return version;
    }

    public PurposeTerms of(Purpose purpose) {
        return terms.get(purpose);
    }

    public Collection<PurposeTerms> all() {
        return List.copyOf(terms.values());
    }

    private void add(PurposeTerms one) {
        if (terms.put(one.code(), one) != null) {
            throw new IllegalStateException("The purpose catalogue names " + one.code() + " twice");
        }
    }

    private static Document read() {
        try (InputStream file = PurposeCatalogue.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(file, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RegisterForReflection
    record Document(String version, List<PurposeTerms> purposes) {}
}
