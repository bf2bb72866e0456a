package io.heirloom.testing.token;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Access tokens as the realm issues them, signed with a key that lives as long as this JVM. A token is a value: each verb returns a changed
 * copy, and {@link #sign()} gives the text that goes into the {@code Authorization} header.
 */
public final class Tokens {

    public static final String ISSUER = "https://issuer.test/realms/heirloom";

    /** Every role of the realm. */
    public static final List<String> ROLES = List.of(
            "owner",
            "client-advisor",
            "brand-analyst",
            "brand-admin",
            "dealer-staff",
            "dealer-admin",
            "privacy-officer",
            "auditor",
            "law-enforcement",
            "registrar");

    private static final Set<String> SERVICES =
            Set.of("heirloom", "gateway", "item-registry", "ownership", "dealer-network", "consent", "ledger");
    private static final KeyPair KEY = newKey();

    private final String subject;
    private final Map<String, Object> claims;
    private final Set<String> audience;
    private final Instant expiresAt;
    private final String issuer;
    private final KeyPair key;

    private Tokens(
            String subject,
            Map<String, Object> claims,
            Set<String> audience,
            Instant expiresAt,
            String issuer,
            KeyPair key) {
        this.subject = subject;
        this.claims = Map.copyOf(claims);
        this.audience = audience;
        this.expiresAt = expiresAt;
        this.issuer = issuer;
        this.key = key;
    }

    /** A person with this user name, freshly and strongly signed in, e-mail {@code <name>@people.test}, verified. */
    public static Tokens owner(String name) {
        return of(name, "owner").strong().email(name + "@people.test");
    }

    public static Tokens clientAdvisor(UUID brandId) {
        return of("advisor-" + brandId, "client-advisor").organisation("brand:" + brandId);
    }

    public static Tokens brandAnalyst(UUID brandId) {
        return of("analyst-" + brandId, "brand-analyst").organisation("brand:" + brandId);
    }

    public static Tokens brandAdmin(UUID brandId) {
        return of("admin-" + brandId, "brand-admin").organisation("brand:" + brandId);
    }

    public static Tokens dealerStaff(UUID dealerId) {
        return of("staff-" + dealerId, "dealer-staff").organisation("dealer:" + dealerId);
    }

    public static Tokens dealerAdmin(UUID dealerId) {
        return of("dealer-admin-" + dealerId, "dealer-admin").organisation("dealer:" + dealerId);
    }

    public static Tokens privacyOfficer() {
        return of("officer", "privacy-officer");
    }

    public static Tokens auditor() {
        return of("auditor", "auditor");
    }

    public static Tokens lawEnforcement(String name) {
        return of(name, "law-enforcement");
    }

    public static Tokens registrar() {
        return of("registrar", "registrar");
    }

    /** Anybody with any roles. */
    public static Tokens of(String name, String... roles) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("realm_access", Map.of("roles", List.of(roles)));
        claims.put("preferred_username", name);
        return new Tokens(subjectOf(name), claims, SERVICES, Instant.now().plusSeconds(600), ISSUER, KEY);
    }

    /** The {@code sub} that {@link #of} gives this name. */
    public static String subjectOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Tokens organisation(String organisation) {
        return with("organisation", organisation);
    }

    public Tokens email(String email) {
        return with("email", email).with("email_verified", true);
    }

    public Tokens unverifiedEmail(String email) {
        return with("email", email).with("email_verified", false);
    }

    public Tokens strong() {
        return with("acr", "strong").with("auth_time", Instant.now().getEpochSecond());
    }

    public Tokens weak() {
        return with("acr", "1");
    }

    public Tokens signedInAt(Instant at) {
        return with("auth_time", at.getEpochSecond());
    }

    public Tokens audience(String... services) {
        return new Tokens(subject, claims, Set.of(services), expiresAt, issuer, key);
    }

    public Tokens expired() {
        return new Tokens(subject, claims, audience, Instant.now().minusSeconds(3600), issuer, key);
    }

    public Tokens fromIssuer(String other) {
        return new Tokens(subject, claims, audience, expiresAt, other, key);
    }

    /** Signed with a key that nobody trusts. */
    public Tokens forged() {
        return new Tokens(subject, claims, audience, expiresAt, issuer, newKey());
    }

    public Tokens with(String claim, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Tokens(subject, changed, audience, expiresAt, issuer, key);
    }

    public String subject() {
        return subject;
    }

    /** The compact JWS, RS256. */
    public String sign() {
        var builder = Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issuedAt(expiresAt.minusSeconds(600))
                .expiresAt(expiresAt);
        claims.forEach(builder::claim);
        return builder.jws().sign(key.getPrivate());
    }

    /** The public half of the signing key, base64 of the X.509 form, as {@code quarkus.oidc.public-key} takes it. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
