package io.heirloom.wire.caller;

import static io.heirloom.wire.problem.CommonProblem.ASSURANCE_INSUFFICIENT;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks, from the verified token only.
 *
 * @param issuer the token's {@code iss}
 * @param subject the token's {@code sub}; people are {@code iss} and {@code sub} together
 * @param organisation the brand or dealer of staff, empty for owners
 * @param verifiedEmail lower-cased, only where the token says {@code email_verified}
 * @param strong whether the sign-in is strong ({@code acr}) and fresh ({@code auth_time})
 */
public record Caller(
        String issuer,
        String subject,
        Set<String> roles,
        Optional<Organisation> organisation,
        Optional<String> verifiedEmail,
        boolean strong) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean actsFor(Organisation other) {
        return organisation.filter(other::equals).isPresent();
    }

    /** The caller's brand; refused as {@code forbidden} when the token names none. */
    public UUID brandId() {
        return organisationId(Organisation.Kind.BRAND);
    }

    /** The caller's dealer; refused as {@code forbidden} when the token names none. */
    public UUID dealerId() {
        return organisationId(Organisation.Kind.DEALER);
    }

    /** The caller's internal owner id: UUID version 8 over issuer and subject, the same in every service, never shown to organisations. */
    public UUID ownerId() {
        return ownerId(issuer, subject);
    }

    public static UUID ownerId(String issuer, String subject) {
        byte[] digest = sha256(issuer + "\n" + subject);
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Refuses with {@code assurance-insufficient} (RFC 9470) unless the sign-in is strong and fresh. */
    public void requireStrong() {
        if (!strong) {
            throw ASSURANCE_INSUFFICIENT.because("Sign in again with a second factor.");
        }
    }

    private UUID organisationId(Organisation.Kind kind) {
        return organisation
                .filter(one -> one.kind() == kind)
                .map(Organisation::id)
                .orElseThrow(() -> FORBIDDEN.because("The token names no such organisation."));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
