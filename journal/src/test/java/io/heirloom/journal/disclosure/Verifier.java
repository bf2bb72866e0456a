package io.heirloom.journal.disclosure;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.journal.event.RecordedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a stranger's verifier computes from a disclosed event, written from the format's description without the production code. */
public final class Verifier {

    private Verifier() {}

    public static String commitment(DisclosedEvent event) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("heirloom/commit/v1\0".getBytes(US_ASCII));
        event.parts().forEach(part -> all.writeBytes(c(part)));
        return encode(sha256(all.toByteArray()));
    }

    public static byte[] c(DisclosedPart part) {
        if (part.c() != null) {
            return decode(part.c());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("heirloom/part/v1\0".getBytes(US_ASCII));
        all.writeBytes(decode(part.salt()));
        all.writeBytes(decode(part.payload()));
        return sha256(all.toByteArray());
    }

    public static String leafHash(DisclosedEvent event) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(0);
        all.writeBytes(decode(event.leaf()));
        return encode(sha256(all.toByteArray()));
    }

    public static String handle(byte[] key, String stream, int seq) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("heirloom/handle/v1".getBytes(US_ASCII));
        all.write(0);
        all.writeBytes(stream.getBytes(US_ASCII));
        all.write(0);
        all.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) seq});
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return encode(mac.doFinal(all.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String line(DisclosedEvent event, int number) {
        return new String(decode(event.leaf()), US_ASCII).lines().toList().get(number);
    }

    public static String line(RecordedEvent event, int number) {
        return new String(event.leaf(), US_ASCII).lines().toList().get(number);
    }

    public static JsonNode payload(DisclosedEvent event, int part) {
        try {
            return new ObjectMapper().readTree(text(event.parts().get(part)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(DisclosedPart part) {
        return new String(decode(part.payload()), UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
