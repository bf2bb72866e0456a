package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.Transactions;
import io.heirloom.journal.event.SubjectId;
import io.heirloom.wire.problem.DomainException;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class SubjectKeysTest {

    private static final byte[] PLAIN = "12 Rue du Rhône".getBytes(UTF_8);

    @Inject
    SubjectKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private final SubjectId subject = SubjectId.owner(UUID.randomUUID());

    @Test
    void whatIsEncryptedCanBeReadInItsContext() {
        byte[] encrypted = encrypt();
        assertThat(decrypt("vault", encrypted)).contains(PLAIN);
        assertThat(decrypt("other", encrypted)).isEmpty();
    }

    @Test
    void aDestroyedKeyIsDarkAtOnceAndForEver() {
        // Given
        byte[] encrypted = encrypt();
        // When
        Await.on(() -> keys.destroy(subject));
        // Then
        assertThat(decrypt("vault", encrypted)).isEmpty();
        assertThatThrownBy(this::encrypt).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type())
                .isEqualTo(SubjectProblem.SUBJECT_ERASED));
        assertThat(wrapped()).isNull();
    }

    @Test
    void aKeyDestroyedWithinATransactionIsDarkInTheRestOfIt() {
        byte[] encrypted = encrypt();
        Optional<byte[]> read = Await.on(() -> transactions.run(() -> keys.decrypt(subject, "vault", encrypted)
                .chain(() -> keys.destroy(subject))
                .chain(() -> keys.decrypt(subject, "vault", encrypted))));
        assertThat(read).isEmpty();
    }

    @Test
    void destroyingBeforeTheFirstUseHoldsToo() {
        Await.on(() -> keys.destroy(subject));
        Await.on(() -> keys.destroy(subject));
        assertThatThrownBy(this::encrypt).isInstanceOf(DomainException.class);
    }

    @Test
    void decryptingMakesNoKey() {
        assertThat(decrypt("vault", new byte[40])).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void firstUsesAtOnceAgreeOnOneKey() {
        List<CompletableFuture<byte[]>> running = IntStream.range(0, 16)
                .mapToObj(_ -> Await.start(() -> keys.encrypt(subject, "vault", PLAIN)))
                .toList();
        for (CompletableFuture<byte[]> encrypted : running) {
            assertThat(decrypt("vault", encrypted.join())).contains(PLAIN);
        }
    }

    @Test
    void theStoredKeyIsWrapped() {
        encrypt();
        assertThat(wrapped()).hasSizeGreaterThan(Seal.KEY_BYTES);
    }

    private byte[] encrypt() {
        return Await.on(() -> keys.encrypt(subject, "vault", PLAIN));
    }

    private Optional<byte[]> decrypt(String context, byte[] encrypted) {
        return Await.on(() -> keys.decrypt(subject, context, encrypted));
    }

    private byte[] wrapped() {
        var row = Await.on(() -> pool.preparedQuery("select wrapped from journal_subject_key where subject = $1")
                        .execute(Tuple.of(subject.value())))
                .iterator()
                .next();
        return row.getBuffer("wrapped") == null
                ? null
                : row.getBuffer("wrapped").getBytes();
    }

    private int rows() {
        return Await.on(() -> pool.preparedQuery("select 1 from journal_subject_key where subject = $1")
                        .execute(Tuple.of(subject.value())))
                .size();
    }
}
