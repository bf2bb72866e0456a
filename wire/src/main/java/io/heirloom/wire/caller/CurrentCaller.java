package io.heirloom.wire.caller;

import static io.heirloom.wire.problem.CommonProblem.UNAUTHENTICATED;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the {@link Caller} of the running request out of the token that Quarkus verified. */
@ApplicationScoped
public class CurrentCaller {

    /** How far the identity provider's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final CurrentIdentityAssociation identities;
    private final AssuranceConfig assurance;
    private final Clock clock;

    CurrentCaller(CurrentIdentityAssociation identities, AssuranceConfig assurance, Clock clock) {
        this.identities = identities;
        this.assurance = assurance;
        this.clock = clock;
    }

    /** The caller of an endpoint that requires a token ({@code @RolesAllowed}, {@code @Authenticated}). */
    public Caller get() {
        return read(identities.getIdentity()).orElseThrow(() -> UNAUTHENTICATED.because());
    }

    /** The caller of an endpoint that also answers without a token; a broken token is refused all the same. */
    public Uni<Optional<Caller>> find() {
        return identities.getDeferredIdentity().map(this::read);
    }

    private Optional<Caller> read(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(
                token.getIssuer(),
                token.getSubject(),
                identity.getRoles(),
                organisation(token).flatMap(Organisation::parse),
                verifiedEmail(token),
                strong(token)));
    }

    private Optional<String> verifiedEmail(JsonWebToken token) {
        boolean verified = claim(token, "email_verified").filter("true"::equals).isPresent();
        return verified ? claim(token, "email").map(email -> email.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Both by the token's own words; without a time of sign-in, or with one that is yet to come, nothing is fresh. */
    private boolean strong(JsonWebToken token) {
        boolean level = claim(token, "acr").filter(assurance.strong()::contains).isPresent();
        Instant now = clock.instant();
        return level
                && signedInAt(token)
                        .filter(at -> at.isAfter(now.minus(assurance.freshFor())))
                        .filter(at -> !at.isAfter(now.plus(CLOCK_SKEW)))
                        .isPresent();
    }

    private static Optional<Instant> signedInAt(JsonWebToken token) {
        try {
            return claim(token, "auth_time").map(Long::valueOf).map(Instant::ofEpochSecond);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    // From the claims themselves: the token takes an unknown name for a standard one first, and pays with an exception.
    private static Optional<String> organisation(JsonWebToken token) {
        return token instanceof OidcJwtCallerPrincipal verified
                ? Optional.ofNullable(verified.getClaims().getClaimValueAsString("organisation"))
                : claim(token, "organisation");
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.ofNullable(token.getClaim(name)).map(String::valueOf);
    }

    /** What counts as a strong and fresh sign-in. */
    @ConfigMapping(prefix = "heirloom.assurance")
    public interface AssuranceConfig {
        /** The {@code acr} values that stand for a sign-in with a second factor or a passkey. */
        @WithDefault("strong")
        Set<String> strong();

        /** How long after {@code auth_time} a strong sign-in still counts as fresh. */
        @WithDefault("15m")
        Duration freshFor();
    }
}
