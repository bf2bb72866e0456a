package io.heirloom.gateway.node;

import io.heirloom.gateway.error.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** An opaque global id: base64url of {@code Type:uuid}. The form is ours to change; clients only hand it back. */
public record GlobalId(String type, UUID uuid) {

    public static String of(String type, UUID uuid) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + uuid).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is no global id of ours. */
    public static Optional<GlobalId> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            if (colon < 1 || plain.length() != colon + 37) {
                return Optional.empty();
            }
            return Optional.of(new GlobalId(plain.substring(0, colon), UUID.fromString(plain.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The uuid behind a global id of that type; a plain uuid is taken too. Refused as {@code id-malformed}, naming the argument. */
    public static UUID read(String type, String text, String argument) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw malformed(argument);
            }
        }
        return parse(text)
                .filter(id -> id.type.equals(type))
                .map(GlobalId::uuid)
                .orElseThrow(() -> malformed(argument));
    }

    private static ProblemException malformed(String argument) {
        return ProblemException.invalid("id-malformed", argument, "This is not an id of the expected kind.");
    }
}
