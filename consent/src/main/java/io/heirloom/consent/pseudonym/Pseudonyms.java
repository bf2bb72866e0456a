package io.heirloom.consent.pseudonym;

import io.heirloom.wire.caller.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

@ApplicationScoped
public class Pseudonyms {

    private static final String PREFIX = "own_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int BYTES = 10;
    private static final int BITS_PER_CHARACTER = 5;

    private final SecretKeySpec key;

    Pseudonyms(PseudonymConfig config) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(config.key()), ALGORITHM);
    }

    /** The owner's name towards this organisation, the same each time. */
    public String of(Organisation organisation, UUID ownerId) {
        return PREFIX + crockford(hmac("heirloom/pseudonym/v1\n" + organisation + "\n" + ownerId));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static String crockford(byte[] digest) {
        BigInteger number = new BigInteger(1, Arrays.copyOf(digest, BYTES));
        var text = new StringBuilder(LENGTH);
        for (int position = LENGTH - 1; position >= 0; position--) {
            int index = number.shiftRight(position * BITS_PER_CHARACTER).intValue() & (ALPHABET.length() - 1);
            text.append(ALPHABET.charAt(index));
        }
        return text.toString();
    }
}
