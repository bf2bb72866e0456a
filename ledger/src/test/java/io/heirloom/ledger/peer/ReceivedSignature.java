package io.heirloom.ledger.peer;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 as the receiving side checks it: over the headers that came, not those that were meant to. */
record ReceivedSignature(String region, String service, InstantSource clock) {

    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/([^/]+)/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

    /** What is wrong with it, if anything. */
    Optional<String> fault(HttpExchange exchange, String body, String keyId, String secret, String sessionToken) {
        String time = header(exchange, "x-amz-date");
        Matcher parts = AUTHORIZATION.matcher(header(exchange, "authorization"));
        if (!parts.matches()) {
            return Optional.of("no authorization");
        }
        boolean scoped = parts.group(1).equals(keyId)
                && time.startsWith(parts.group(2))
                && parts.group(3).equals(region)
                && parts.group(4).equals(service);
        boolean fresh = Duration.between(Instant.from(TIME.parse(time)), clock.instant())
                        .abs()
                        .compareTo(SKEW)
                <= 0;
        List<String> names = List.of(parts.group(5).split(";", -1));
        List<String> needed = sessionToken == null
                ? List.of("content-type", "host", "x-amz-date", "x-amz-target")
                : List.of("content-type", "host", "x-amz-date", "x-amz-security-token", "x-amz-target");
        boolean token =
                sessionToken == null || header(exchange, "x-amz-security-token").equals(sessionToken);
        if (!scoped || !fresh || !token || !names.equals(needed)) {
            return Optional.of("wrong scope, time, token or headers");
        }
        String expected = signature(request(exchange, names, body), time, secret);
        return expected.equals(parts.group(6)) ? Optional.empty() : Optional.of("wrong signature");
    }

    private static String request(HttpExchange exchange, List<String> names, String body) {
        var text = new StringBuilder(exchange.getRequestMethod())
                .append('\n')
                .append(exchange.getRequestURI().getRawPath())
                .append("\n\n");
        names.forEach(name -> text.append(name)
                .append(':')
                .append(header(exchange, name).strip())
                .append('\n'));
        return text.append('\n')
                .append(String.join(";", names))
                .append('\n')
                .append(hash(body))
                .toString();
    }

    private String signature(String request, String time, String secret) {
        String day = time.substring(0, 8);
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + day + "/" + region + "/" + service + "/aws4_request\n"
                + hash(request);
        byte[] key = bytes("AWS4" + secret);
        for (String step : List.of(day, region, service, "aws4_request", toSign)) {
            key = hmac(key, step);
        }
        return HexFormat.of().formatHex(key);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
