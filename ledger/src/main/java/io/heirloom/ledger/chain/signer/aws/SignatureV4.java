package io.heirloom.ledger.chain.signer.aws;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 for requests without a query, which is all that KMS needs. */
record SignatureV4(String region, String service) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String END = "aws4_request";
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The headers to send, those given and those that sign them. The client itself adds {@code host}, which is signed too. */
    Map<String, String> sign(
            String method,
            URI address,
            Map<String, String> headers,
            byte[] body,
            AwsCredentials credentials,
            Instant now) {
        String time = TIME.format(now);
        var sent = new TreeMap<String, String>();
        headers.forEach((name, value) ->
                sent.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
        sent.put("x-amz-date", time);
        credentials.sessionToken().ifPresent(token -> sent.put("x-amz-security-token", token));
        var signed = new TreeMap<>(sent);
        signed.put("host", host(address));
        String names = String.join(";", signed.keySet());
        String scope = String.join("/", time.substring(0, 8), region, service, END);
        String request = String.join("\n", method, path(address), "", lines(signed), names, hash(body));
        String toSign = String.join("\n", ALGORITHM, time, scope, hash(utf8(request)));
        String signature = HexFormat.of().formatHex(hmac(key(credentials, time), toSign));
        sent.put(
                "authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(ALGORITHM, credentials.accessKeyId(), scope, names, signature));
        return sent;
    }

    private byte[] key(AwsCredentials credentials, String time) {
        byte[] day = hmac(utf8("AWS4" + credentials.secretAccessKey()), time.substring(0, 8));
        return hmac(hmac(hmac(day, region), service), END);
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String host(URI address) {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private static String path(URI address) {
        return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
