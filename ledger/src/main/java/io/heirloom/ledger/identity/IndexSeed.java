package io.heirloom.ledger.identity;

import io.heirloom.tlog.note.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of an index's key: {@code HMAC-SHA256(secret of the log's key, "heirloom/index-key/v1")}. One public key under two names would be
 * refused in a policy, and nobody has to keep more secrets than before.
 */
final class IndexSeed {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "heirloom/index-key/v1".getBytes(StandardCharsets.US_ASCII);

    private IndexSeed() {}

    /** @param seed of the log's key, base64 */
    static String of(String seed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(StrictBase64.decode(seed), ALGORITHM));
            return StrictBase64.encode(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
