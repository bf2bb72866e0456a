package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.journal.encryption.Seal;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectKeyTest {

    private static final UUID EVENT = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final SubjectId SUBJECT = SubjectId.owner(EVENT);

    private final SubjectKey key = new SubjectKey(SUBJECT, counting());

    /** Computed with Python: HMAC-SHA256 over the event id's 16 bytes and the part number as four. */
    @Test
    void aSaltIsTheMacOfEventAndPart() {
        assertThat(HexFormat.of().formatHex(key.salt(EVENT, 2)))
                .isEqualTo("d04075c0184fc8db8c71307eb830f0cdb18cbd3d8d76d6623a8d5363dfaae72a");
    }

    @Test
    void saltsNeverRepeat() {
        // 128 bits of each: two that share these would be as much of a wonder.
        Set<UUID> salts = new HashSet<>();
        for (int i = 0; i < 500_000; i++) {
            UUID event = new UUID(EVENT.getMostSignificantBits(), i);
            salts.add(head(key.salt(event, 1)));
            salts.add(head(key.salt(event, 2)));
        }
        assertThat(salts).hasSize(1_000_000);
    }

    private static UUID head(byte[] salt) {
        ByteBuffer bytes = ByteBuffer.wrap(salt);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Test
    void whatIsEncryptedOpensOnlyInItsContextAndUnderItsSubject() {
        byte[] encrypted = key.encrypt("vault/1", "Lina".getBytes(UTF_8));
        assertThat(key.decrypt("vault/1", encrypted)).hasValueSatisfying(plain -> assertThat(new String(plain, UTF_8))
                .isEqualTo("Lina"));
        assertThat(key.decrypt("vault/2", encrypted)).isEmpty();
        assertThat(new SubjectKey(SubjectId.brand(EVENT), counting()).decrypt("vault/1", encrypted))
                .isEmpty();
        assertThat(new SubjectKey(SUBJECT, Seal.randomKey()).decrypt("vault/1", encrypted))
                .isEmpty();
    }

    @Test
    void aChangedByteIsNoticedWhereverItIs() {
        byte[] encrypted = key.encrypt("vault/1", "Lina".getBytes(UTF_8));
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            assertThat(key.decrypt("vault/1", changed)).as("byte %d", i).isEmpty();
        }
        assertThat(key.decrypt("vault/1", new byte[0])).isEmpty();
    }

    @Test
    void theSameTextIsNeverEncryptedToTheSameBytes() {
        byte[] plain = "Lina".getBytes(UTF_8);
        assertThat(key.encrypt("vault/1", plain)).isNotEqualTo(key.encrypt("vault/1", plain));
    }

    private static byte[] counting() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
