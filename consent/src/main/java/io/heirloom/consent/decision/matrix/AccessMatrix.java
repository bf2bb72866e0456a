package io.heirloom.consent.decision.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.consent.purpose.DataKind;
import io.heirloom.consent.purpose.Purpose;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matrix as it stands in its file; a missing row or column stops the start. */
@Singleton
class AccessMatrix {

    private static final String FILE = "/policy/access-matrix.json";

    private final Document document;

    AccessMatrix() {
        document = read();
        for (DataKind kind : DataKind.values()) {
            Map<Role, List<Entry>> row = document.cells().get(kind);
            if (row == null || row.size() != Role.values().length) {
                throw new IllegalStateException("The access matrix is not complete at " + kind);
            }
        }
    }

    String version() {
        return document.version();
    }

    /** The ways in which this role may see this data, the most telling first; none means never. */
    List<Entry> cell(Role role, DataKind kind) {
        return document.cells().get(kind).get(role);
    }

    Effect effect(Entry entry) {
        return document.effects().get(entry.effect());
    }

    private static Document read() {
        try (InputStream file = AccessMatrix.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(file, Document.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RegisterForReflection
    record Document(String version, Map<String, Effect> effects, Map<DataKind, Map<Role, List<Entry>>> cells) {}

    /** @param consent whether it needs a live consent of the owner */
    @RegisterForReflection
    record Effect(String meaning, Form form, boolean consent) {}

    /**
     * @param purposes under which it holds; empty means any
     * @param needs conditions that must all hold
     * @param form instead of the effect's own, or null
     * @param withoutConsent the basis of the purpose is not consent, though the effect is one that usually needs it
     */
    @RegisterForReflection
    record Entry(String effect, Set<Purpose> purposes, Set<Condition> needs, Form form, boolean withoutConsent) {
        Entry {
            purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
            needs = needs == null ? Set.of() : Set.copyOf(needs);
        }
    }
}
