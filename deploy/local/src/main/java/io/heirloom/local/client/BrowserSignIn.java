package io.heirloom.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs demo people in as a frontend does: authorisation code with PKCE, by the public client, through Keycloak's own pages. Each person has a
 * browser of her own, so a second sign-in finds the session of the first and asks only for what is missing.
 */
public final class BrowserSignIn {

    /** The level of a password, and the one of a second factor, as {@code acr} names them. */
    public static final String STANDARD = "standard";

    public static final String STRONG = "strong";

    public static final String CLIENT = "heirloom-web";
    public static final String REDIRECT = "http://127.0.0.1/signed-in";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration BETWEEN_CODES = Duration.ofMillis(1_500);
    private static final int MOST_FORMS = 6;
    private static final int VERIFIER_BYTES = 32;

    private final DemoSuite suite;
    private final HttpClient http;
    private final TokenEndpoint tokens;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<String, Long> periods = new ConcurrentHashMap<>();

    public BrowserSignIn(DemoSuite suite, HttpClient http) {
        this.suite = suite;
        this.http = http;
        this.tokens = new TokenEndpoint(suite, http);
    }

    /** Signs in at this level and returns the token endpoint's answer. */
    public JsonNode signIn(String user, String level) {
        String verifier = verifier();
        URI back = authorize(user, request(level, verifier));
        Matcher code = CODE.matcher(back.toString());
        if (!code.find()) {
            throw new DemoFailure("Keycloak did not sign in " + user + ": " + back);
        }
        return tokens.ask(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", REDIRECT,
                "code", code.group(1),
                "code_verifier", verifier));
    }

    /** The authorisation request that a frontend sends for this level; a caller may spoil it to see it refused. */
    public static Map<String, String> request(String level, String verifier) {
        var request = new LinkedHashMap<String, String>();
        request.put("client_id", CLIENT);
        request.put("redirect_uri", REDIRECT);
        request.put("response_type", "code");
        request.put("scope", "openid");
        request.put("state", verifier());
        request.put("acr_values", level);
        request.put("code_challenge", challenge(verifier));
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** Opens the sign-in, fills in every form as this person would, and returns the address that Keycloak sends the browser back to. */
    public URI authorize(String user, Map<String, String> request) {
        Browser browser = browsers.computeIfAbsent(user, _ -> new Browser(http));
        Browser.Answer answer = browser.open(URI.create(suite.authorization() + "?" + Browser.encode(request)));
        for (int forms = 0; answer.location().isEmpty(); forms++) {
            if (forms == MOST_FORMS) {
                throw new DemoFailure("Keycloak goes on asking " + user + " for more.");
            }
            answer = browser.submit(answer.form(), fields(user, answer));
        }
        return answer.location().get();
    }

    public static String verifier() {
        byte[] random = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private Map<String, String> fields(String user, Browser.Answer answer) {
        var fields = new HashMap<String, String>();
        if (answer.asksFor("password")) {
            fields.put("username", user);
            fields.put("password", SignIns.DEMO_PASSWORD);
        } else if (answer.asksFor("otp")) {
            fields.put("otp", OneTimeCode.of(user, freshPeriod(user)));
        } else {
            throw new DemoFailure("Keycloak asks " + user + " for something that she does not have.");
        }
        return fields;
    }

    /** A code counts once. Keycloak takes that of the next half minute too, so a person who has just used one need not wait for it. */
    private long freshPeriod(String user) {
        return periods.merge(user, OneTimeCode.periodOf(Instant.now()), (used, now) -> {
            // Two refusals within a second would lock the account for a minute.
            Pauses.pause(BETWEEN_CODES);
            while (used >= OneTimeCode.periodOf(Instant.now()) + 1) {
                Pauses.pause(BETWEEN_CODES);
            }
            return Math.max(used + 1, OneTimeCode.periodOf(Instant.now()));
        });
    }

    public static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
