package io.heirloom.journal.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.heirloom.journal.Await;
import io.heirloom.journal.KafkaBroker;
import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.Verifier;
import io.heirloom.journal.erasure.Shredder;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.restore.ArchivedPostgres;
import io.heirloom.journal.restore.ArchivedServer;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.testing.postgres.PostgresResource;
import io.heirloom.wire.problem.DomainException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A backup from before an erasure, restored with its write-ahead log while the keys stand where they are. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = KafkaBroker.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ArchivedPostgres.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RestoredDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CANARY = "canary-" + UUID.randomUUID();

    @Inject
    Journal journal;

    @Inject
    Disclosure disclosure;

    @Inject
    SubjectKeys keys;

    @Inject
    Shredder shredder;

    private final UUID item = UUID.randomUUID();
    private final SubjectId erased = SubjectId.owner(UUID.randomUUID());
    private final SubjectId other = SubjectId.owner(UUID.randomUUID());

    @Test
    void whatWasErasedStaysUnreadableInADatabaseRestoredToBeforeTheErasure() throws Exception {
        // Given one event in the base backup, one in the write-ahead log alone, then the erasure
        ArchivedServer server = ArchivedServer.ofConfig();
        append("seller");
        server.backUp();
        append("buyer");
        List<DisclosedEvent> before = disclose();
        server.mark("before-the-erasure");
        Await.on(() -> keys.destroy(erased, UUID.randomUUID()));
        Await.on(shredder::shred);
        assertThat(server.query("select count(*) from journal_erased_subject")).isEqualTo("1");
        server.archive();

        // When
        try (var restored = server.restore("before-the-erasure")) {
            // Then nothing there knows of the erasure
            assertThat(restored.getPort()).isPositive();
            assertThat(server.query("select count(*) from journal_erased_subject"))
                    .isEqualTo("0");
            assertThat(server.query("select count(*) from journal_event")).isEqualTo("2");
            // And her parts are dark all the same, those of the other read, and all verify
            List<DisclosedEvent> after =
                    await().atMost(PATIENCE).ignoreExceptions().until(this::disclose, found -> !found.isEmpty());
            assertThat(after).hasSize(2).allSatisfy(event -> {
                assertThat(Verifier.commitment(event)).isEqualTo(Verifier.line(event, 3));
                assertThat(event.parts().get(1).c()).isNotNull();
                assertThat(event.parts().get(1).payload()).isNull();
                assertThat(Verifier.text(event.parts().get(2))).contains("\"name\":\"Lina\"");
            });
            assertThat(after)
                    .extracting(DisclosedEvent::leafHash)
                    .isEqualTo(before.stream().map(DisclosedEvent::leafHash).toList());
            assertThatThrownBy(() -> append("again")).isInstanceOf(DomainException.class);
            // And no file of the server, its archive or its backup holds what she was shown, nor the salts that would
            // tell a guess
            assertThat(before)
                    .allSatisfy(event ->
                            assertThat(Verifier.text(event.parts().get(1))).contains(CANARY));
            assertThat(server.files())
                    .anyMatch(file -> holdsAny(file, List.of("transfer.accepted")))
                    .noneMatch(file -> holdsAny(file, secrets(before)));
        }
    }

    private void append(String role) {
        Await.on(() -> journal.append(EventDraft.of("transfer.accepted", LeafClass.OWNERSHIP, item)
                .keyedBy(SubjectId.brand(item))
                .about(erased, Map.of("role", role, "name", CANARY))
                .about(other, Map.of("name", "Lina"))
                .by(Actor.system())));
    }

    private List<DisclosedEvent> disclose() {
        return Await.on(() -> disclosure.disclose(item, _ -> true));
    }

    private static List<String> secrets(List<DisclosedEvent> events) {
        List<String> salts = events.stream()
                .map(event -> event.parts().get(1).salt())
                .map(salt -> new String(Base64.getDecoder().decode(salt), ISO_8859_1))
                .toList();
        return List.of(new String(CANARY.getBytes(UTF_8), ISO_8859_1), salts.getFirst(), salts.getLast());
    }

    private static boolean holdsAny(Path file, List<String> secrets) {
        try {
            String bytes = Files.readString(file, ISO_8859_1);
            return secrets.stream().anyMatch(bytes::contains);
        } catch (IOException e) {
            // A file that the running server has just removed holds nothing.
            return false;
        }
    }
}
