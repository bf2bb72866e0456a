package io.heirloom.journal.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.journal.Await;
import io.heirloom.journal.JournalConfig;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.Transactions;
import io.heirloom.journal.encryption.KeyEncryption;
import io.heirloom.journal.encryption.KeySettings;
import io.heirloom.journal.encryption.Seal;
import io.heirloom.journal.erasure.Shredder;
import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.stream.StreamCare;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class SubjectKeysTest {

    private static final String SECOND = Base64.getEncoder().encodeToString(new byte[32]);
    private static final byte[] PLAIN = "12 Rue du Rhône".getBytes(UTF_8);

    @Inject
    SubjectKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("keys")
    Pool keyPool;

    @Inject
    Shredder shredder;

    @Inject
    Journal journal;

    @Inject
    KeyCare care;

    @Inject
    KeyStore store;

    @Inject
    KeyEncryption keyEncryption;

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
        // And
        Await.on(shredder::shred);
        assertThat(wrapped()).isNull();
        assertThat(decrypt("vault", encrypted)).isEmpty();
        assertThatThrownBy(this::encrypt).isInstanceOf(DomainException.class);
    }

    @Test
    void anErasureThatIsRolledBackDidNotHappen() {
        byte[] encrypted = encrypt();
        assertThatThrownBy(() -> Await.on(() -> transactions.run(() -> keys.destroy(subject)
                        .<Void>chain(() -> Uni.createFrom().failure(new IllegalStateException("crash"))))))
                .hasMessage("crash");
        Await.on(shredder::shred);
        assertThat(decrypt("vault", encrypted)).contains(PLAIN);
    }

    @Test
    void aKeyDatabaseThatForgotAnErasureIsTold() {
        // Given
        byte[] encrypted = encrypt();
        byte[] wrapped = wrapped();
        Await.on(() -> keys.destroy(subject));
        Await.on(shredder::shred);
        // When the key comes back, as from a backup
        Await.on(() ->
                keyPool.query("alter table subject_key disable trigger user").execute());
        Await.on(() -> keyPool.preparedQuery(
                        "update subject_key set wrapped = $2, destroyed_at = null where subject = $1")
                .execute(Tuple.of(subject.value(), Buffer.buffer(wrapped))));
        Await.on(() ->
                keyPool.query("alter table subject_key enable trigger user").execute());
        // Then
        assertThat(decrypt("vault", encrypted)).isEmpty();
        Await.on(care::remind);
        assertThat(wrapped()).isNull();
    }

    @Test
    void whatWaitsForAnErasureHearsOfItInTheLogOnce() {
        // Given
        encrypt();
        UUID erasure = UUID.randomUUID();
        Await.on(() -> keys.destroy(subject, erasure));
        // When
        Await.on(shredder::shred);
        Await.on(shredder::shred);
        // Then
        var events = Await.on(() -> pool.preparedQuery("select type, leaf_class from journal_event where stream = $1")
                .execute(Tuple.of(erasure)));
        assertThat(events.size()).isEqualTo(1);
        assertThat(events.iterator().next().getString("type")).isEqualTo("erasure.acknowledged");
        assertThat(events.iterator().next().getString("leaf_class")).isEqualTo("CONSENT");
    }

    @Test
    void keysFromBeforeTheyHadADatabaseOfTheirOwnAreUsedAndMoved() {
        // Given
        byte[] secret = keyEncryption.randomKey();
        byte[] wrapped = keyEncryption.wrap(SubjectKeys.context(subject), secret);
        Await.on(() -> pool.query("alter table journal_subject_key disable trigger user")
                .execute());
        Await.on(() -> oldKey(wrapped));
        Await.on(() -> pool.query("alter table journal_subject_key enable trigger user")
                .execute());
        byte[] encrypted = new SubjectKey(subject, secret).encrypt("vault", PLAIN);
        // When
        assertThat(decrypt("vault", encrypted)).contains(PLAIN);
        Await.on(care::move);
        // Then
        assertThat(wrapped()).isEqualTo(wrapped);
        assertThat(decrypt("vault", encrypted)).contains(PLAIN);
        assertThat(Await.on(() -> pool.preparedQuery("select 1 from journal_subject_key where subject = $1")
                                .execute(Tuple.of(subject.value())))
                        .size())
                .isZero();
    }

    @Test
    void aProcessOfAnEarlierVersionMakesNoSecondKey() {
        assertThatThrownBy(() -> Await.on(() -> oldKey(new byte[60]))).hasMessageContaining("a database of their own");
    }

    @Test
    void keysAreWrappedAnewWhenTheKeyEncryptionKeyIsReplaced() {
        // Given
        byte[] encrypted = encrypt();
        var successor = KeySettings.encryption(Map.of(
                "key-encryption-key",
                SECOND,
                "key-encryption-key-id",
                "2027",
                "former-keys.development",
                JournalConfig.DEVELOPMENT_KEY));
        UUID stream = UUID.randomUUID();
        append(stream);
        // When
        renewAll(successor);
        // Then the former key opens it no more, the new one does
        byte[] rewrapped = wrapped();
        assertThatThrownBy(() -> keyEncryption.unwrap(SubjectKeys.context(subject), rewrapped))
                .hasMessageContaining("lacks the key named 2027");
        byte[] secret = successor.unwrap(SubjectKeys.context(subject), rewrapped);
        assertThat(new SubjectKey(subject, secret).decrypt("vault", encrypted)).contains(PLAIN);
        assertThatThrownBy(() -> append(stream)).hasMessageContaining("lacks the key named 2027");
        // And back again for the other tests
        renewAll(KeySettings.encryption(Map.of("former-keys.2027", SECOND)));
        assertThat(decrypt("vault", encrypted)).contains(PLAIN);
        append(stream);
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

    private void renewAll(KeyEncryption present) {
        var renewing = new KeyCare(pool, store, present, Clock.systemUTC());
        var streams = new StreamCare(pool, present);
        while (Await.on(renewing::renew) > 0 || Await.on(streams::renew) > 0) {
            assertThat(present.hasFormerKeys()).isTrue();
        }
    }

    private Uni<?> oldKey(byte[] wrapped) {
        return pool.preparedQuery("insert into journal_subject_key (subject, wrapped) values ($1, $2)")
                .execute(Tuple.of(subject.value(), Buffer.buffer(wrapped)));
    }

    private void append(UUID stream) {
        Await.on(() -> journal.append(EventDraft.of("item.registered", LeafClass.ITEM, stream)
                .keyedBy(SubjectId.brand(stream))
                .by(Actor.system())));
    }

    private byte[] encrypt() {
        return Await.on(() -> keys.encrypt(subject, "vault", PLAIN));
    }

    private Optional<byte[]> decrypt(String context, byte[] encrypted) {
        return Await.on(() -> keys.decrypt(subject, context, encrypted));
    }

    private byte[] wrapped() {
        var row = Await.on(() -> keyPool.preparedQuery("select wrapped from subject_key where subject = $1")
                        .execute(Tuple.of(subject.value())))
                .iterator()
                .next();
        return row.getBuffer("wrapped") == null
                ? null
                : row.getBuffer("wrapped").getBytes();
    }

    private int rows() {
        return Await.on(() -> keyPool.preparedQuery("select 1 from subject_key where subject = $1")
                        .execute(Tuple.of(subject.value())))
                .size();
    }
}
