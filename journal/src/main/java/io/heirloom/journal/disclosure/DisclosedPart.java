package io.heirloom.journal.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Base64;

/** Salt and payload of an opened part, or its commitment {@code c} alone where it is withheld or erased; all base64. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosedPart(String salt, String payload, String c) {

    static DisclosedPart opened(byte[] salt, byte[] payload) {
        return new DisclosedPart(base64(salt), base64(payload), null);
    }

    static DisclosedPart withheld(byte[] commitment) {
        return new DisclosedPart(null, null, base64(commitment));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
