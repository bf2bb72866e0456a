package io.heirloom.journal.subject;

import java.util.UUID;
import java.util.regex.Pattern;

/** Whose key a part stands under: {@code owner:<uuid>}, {@code brand:<uuid>}, {@code dealer:<uuid>}, {@code holder:<uuid>} or {@code recipient:<uuid>}. */
public record SubjectId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[a-z][a-z-]{0,31}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public SubjectId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a subject id: a kind, a colon and a uuid are expected");
        }
    }

    public static SubjectId owner(UUID ownerId) {
        return new SubjectId("owner:" + ownerId);
    }

    public static SubjectId brand(UUID brandId) {
        return new SubjectId("brand:" + brandId);
    }

    public static SubjectId dealer(UUID dealerId) {
        return new SubjectId("dealer:" + dealerId);
    }

    /** An organisation as holder of a piece: what is meant for it alone, not for all who may open what stands under its own key. */
    public static SubjectId holder(UUID organisationId) {
        return new SubjectId("holder:" + organisationId);
    }

    /** An erasure, whose facts name nobody. */
    public static SubjectId erasure(UUID erasureId) {
        return new SubjectId("erasure:" + erasureId);
    }

    /** The person a transfer is offered to, who may not have an account yet. */
    public static SubjectId recipient(UUID transferId) {
        return new SubjectId("recipient:" + transferId);
    }

    /** Whether the subject is a brand or dealer in its trade, whose parts name no person. */
    public boolean isTrade() {
        return value.startsWith("brand:") || value.startsWith("dealer:");
    }

    @Override
    public String toString() {
        return value;
    }
}
