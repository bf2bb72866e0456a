package io.heirloom.journal.event;

import java.util.UUID;
import java.util.regex.Pattern;

/** Whose key a part stands under: {@code owner:<uuid>}, {@code brand:<uuid>}, {@code dealer:<uuid>} or {@code recipient:<uuid>}. */
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

    /** The person a transfer is offered to, who may not have an account yet. */
    public static SubjectId recipient(UUID transferId) {
        return new SubjectId("recipient:" + transferId);
    }

    @Override
    public String toString() {
        return value;
    }
}
