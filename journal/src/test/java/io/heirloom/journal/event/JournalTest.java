package io.heirloom.journal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.Transactions;
import io.heirloom.journal.subject.SubjectKeys;
import io.heirloom.wire.problem.DomainException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class JournalTest {

    @Inject
    Journal journal;

    @Inject
    SubjectKeys subjectKeys;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private final UUID item = UUID.randomUUID();
    private final SubjectId seller = SubjectId.owner(UUID.randomUUID());
    private final SubjectId buyer = SubjectId.owner(UUID.randomUUID());

    @Test
    void disclosedEventsCanBeVerifiedWithoutTheJournal() {
        // Given
        append(Events.registered(item));
        append(Events.accepted(item, seller, buyer));
        // When
        var events = disclose();
        // Then
        assertThat(events).extracting(DisclosedEvent::seq).containsExactly(0L, 1L);
        String previous = "";
        for (DisclosedEvent event : events) {
            assertThat(Verifier.commitment(event)).isEqualTo(Verifier.line(event, 3));
            assertThat(Verifier.leafHash(event)).isEqualTo(event.leafHash());
            JsonNode facts = Verifier.payload(event, 0);
            assertThat(facts.get("prev").asText()).isEqualTo(previous);
            assertThat(facts.get("seq").asLong()).isEqualTo(event.seq());
            assertThat(facts.get("stream").asText()).isEqualTo("item-registry");
            assertThat(facts.get("item").asText()).isEqualTo(item.toString());
            assertThat(facts.get("type").asText()).isEqualTo(event.type());
            previous = event.leafHash();
        }
    }

    @Test
    void aLeafIsFiveLinesWithItsTimeRounded() {
        // When
        RecordedEvent registered = append(Events.registered(item));
        RecordedEvent accepted = append(Events.accepted(item, seller, buyer));
        // Then
        assertThat(new String(registered.leaf(), UTF_8)).matches("""
                heirloom\\.example/leaf@v1
                item
                [A-Za-z0-9+/]{43}=
                [A-Za-z0-9+/]{43}=
                \\d+
                """);
        assertThat(seconds(registered) % 60).isZero();
        assertThat(seconds(accepted) % 3600).isZero();
        assertThat(Instant.ofEpochSecond(seconds(registered)))
                .isBetween(registered.recordedAt().minusSeconds(60), registered.recordedAt());
    }

    @Test
    void whatIsInternalStaysOutOfTheCommittedFacts() {
        // When
        append(Events.accepted(item, seller, buyer));
        // Then
        JsonNode facts = Verifier.payload(disclose().getFirst(), 0).get("facts");
        assertThat(facts.toString()).isEqualTo("{\"reason\":\"SALE\"}");
    }

    @Test
    void aPartThatMayNotBeOpenedShowsItsCommitmentAlone() {
        // Given
        append(Events.accepted(item, seller, buyer));
        // When
        var parts =
                Await.on(() -> journal.disclose(item, buyer::equals)).getFirst().parts();
        // Then
        assertThat(parts).extracting(part -> part.c() == null).containsExactly(false, false, true, false);
        assertThat(parts.get(0))
                .extracting(DisclosedPart::salt, DisclosedPart::payload)
                .containsOnlyNulls();
        assertThat(Verifier.text(parts.get(2))).isEqualTo("{\"name\":\"Lina\"}");
    }

    @Test
    void manyStreamsAreShownAtOnceEachToItsOwnReader() {
        // Given
        UUID other = UUID.randomUUID();
        append(Events.accepted(item, seller, buyer));
        append(Events.accepted(other, buyer, seller));
        // When
        List<DisclosedStream> shown = Await.on(() -> journal.disclose(Map.of(
                item,
                new StreamReader(buyer::equals, true),
                other,
                new StreamReader(seller::equals, false),
                UUID.randomUUID(),
                new StreamReader(_ -> true, true))));
        // Then
        assertThat(shown).extracting(DisclosedStream::of).containsExactlyInAnyOrder(item, other);
        for (DisclosedStream stream : shown) {
            assertThat(stream.more()).isFalse();
            if (stream.of().equals(item)) {
                StreamEvidence alone = Await.on(() -> journal.discloseToHolder(item, buyer::equals));
                assertThat(stream.events()).isEqualTo(alone.events());
                assertThat(stream.next()).isEqualTo(alone.next()).isNotNull();
            } else {
                assertThat(stream.events()).isEqualTo(Await.on(() -> journal.disclose(other, seller::equals)));
                assertThat(stream.next()).isNull();
            }
        }
    }

    @Test
    void ofManyStreamsAHundredEventsEachAreShown() {
        // Given
        IntStream.range(0, 101).forEach(_ -> append(Events.registered(item)));
        // When
        DisclosedStream shown = Await.on(() -> journal.disclose(Map.of(item, new StreamReader(_ -> true, true))))
                .getFirst();
        // Then
        assertThat(shown.more()).isTrue();
        assertThat(shown.next()).isNull();
        assertThat(shown.events()).isEqualTo(disclose().subList(0, 100));
    }

    @Test
    void afterTheKeyIsDestroyedTheOtherPartsStillVerify() {
        // Given
        append(Events.accepted(item, seller, buyer));
        var before = disclose().getFirst();
        // When
        Await.on(() -> subjectKeys.destroy(seller));
        // Then
        var after = disclose().getFirst();
        assertThat(after.parts()).extracting(part -> part.c() == null).containsExactly(true, false, true, false);
        assertThat(Verifier.commitment(after)).isEqualTo(Verifier.line(before, 3));
    }

    @Test
    void nothingIsAppendedAboutAnErasedSubject() {
        Await.on(() -> subjectKeys.destroy(seller));
        assertThatThrownBy(() -> append(Events.accepted(item, seller, buyer)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type().code()).isEqualTo("subject-erased"));
        assertThat(disclose()).isEmpty();
    }

    @Test
    void manyAppendsAtOnceLeaveNoGapAndOneChain() {
        // Given
        int many = 64;
        // When
        List<CompletableFuture<RecordedEvent>> running = IntStream.range(0, many)
                .mapToObj(_ -> Await.start(() -> journal.append(Events.registered(item))))
                .toList();
        running.forEach(CompletableFuture::join);
        // Then
        var events = disclose();
        assertThat(events)
                .extracting(DisclosedEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, many).boxed().toList());
        for (int i = 1; i < many; i++) {
            assertThat(Verifier.payload(events.get(i), 0).get("prev").asText())
                    .isEqualTo(events.get(i - 1).leafHash());
        }
    }

    @Test
    void severalEventsOfOneTransactionFollowEachOther() {
        // When
        Await.on(() -> transactions.run(() -> journal.append(Events.registered(item))
                .chain(() -> journal.append(Events.registered(item)))
                .chain(() -> journal.append(Events.registered(item)))));
        // Then
        assertThat(disclose()).extracting(DisclosedEvent::seq).containsExactly(0L, 1L, 2L);
    }

    @Test
    void whatIsRolledBackWasNeverAnEvent() {
        // Given
        append(Events.registered(item));
        // When
        assertThatThrownBy(
                        () -> Await.on(() -> transactions.run(() -> journal.append(Events.accepted(item, seller, buyer))
                                .<Void>chain(() -> Uni.createFrom().failure(new IllegalStateException("crash"))))))
                .hasMessage("crash");
        // Then
        assertThat(disclose()).hasSize(1);
        assertThat(append(Events.registered(item)).seq()).isEqualTo(1);
        assertThat(count("select count(*) from journal_event_part where subject = $1", seller.value()))
                .isZero();
    }

    @Test
    void theDatabaseRefusesToChangeEvents() {
        UUID event = append(Events.accepted(item, seller, buyer)).id();
        List<String> changes = List.of(
                "update journal_event set type = 'forged' where id = $1",
                "update journal_event set leaf = '\\x00' where id = $1",
                "update journal_event set seq = 9 where id = $1",
                "delete from journal_event where id = $1",
                "update journal_event_part set subject = 'brand:x' where event_id = $1",
                "update journal_event_part set ciphertext = '\\x00' where event_id = $1",
                "delete from journal_event_part where event_id = $1");
        for (String change : changes) {
            assertThatThrownBy(() -> execute(change, event))
                    .as(change)
                    .isInstanceOf(PgException.class)
                    .hasMessageContaining("append-only");
        }
        for (String change : List.of("truncate journal_event cascade", "truncate journal_event_part")) {
            assertThatThrownBy(() -> Await.on(() -> pool.query(change).execute()))
                    .as(change)
                    .hasMessageContaining("append-only");
        }
        execute("update journal_event set relayed_at = now() where id = $1", event);
    }

    @Test
    void everyEventCommitsToTheHandleOfTheNext() {
        // Given
        append(Events.registered(item));
        StreamEvidence holders = toHolder();
        // When
        RecordedEvent second = append(Events.registered(item));
        // Then
        assertThat(holders.next()).isEqualTo(new NextHandle(item, 1, line(second, 2)));
        DisclosedEvent first = holders.events().getFirst();
        assertThat(Verifier.text(first.parts().getLast())).isEqualTo("{\"next\":\"" + line(second, 2) + "\"}");
        assertThat(Verifier.commitment(first)).isEqualTo(Verifier.line(first, 3));
    }

    @Test
    void onlyTheLastEventOpensItsNextHandleAndOnlyToTheHolder() {
        append(Events.registered(item));
        append(Events.registered(item));
        assertThat(toHolder().events())
                .extracting(event -> event.parts().getLast().c() == null)
                .containsExactly(false, true);
        assertThat(disclose())
                .extracting(event -> event.parts().getLast().c() == null)
                .containsExactly(false, false);
        assertThat(disclose())
                .extracting(Verifier::commitment)
                .containsExactlyElementsOf(disclose().stream()
                        .map(event -> Verifier.line(event, 3))
                        .toList());
    }

    @Test
    void aStreamThatIsHandedOverSaysSoAndGoesOnUnderAKeyThatOnlyTheNewHolderIsGiven() {
        // Given
        append(Events.registered(item));
        NextHandle watched = toHolder().next();
        // When
        handOver();
        RecordedEvent later = append(Events.registered(item));
        // Then
        DisclosedEvent handedOver = disclose().get(1);
        assertThat(handedOver.type()).isEqualTo("stream.handed-over");
        assertThat(Verifier.line(handedOver, 2)).isEqualTo(watched.handle());
        byte[] key = Base64.getDecoder()
                .decode(Verifier.payload(handedOver, 1).get("streamKey").asText());
        assertThat(Verifier.handle(key, "item-registry", 2)).isEqualTo(line(later, 2));
        assertThat(Await.on(() -> journal.disclose(item, Events.BRAND::equals))
                        .get(1)
                        .parts())
                .extracting(part -> part.c() == null)
                .containsExactly(true, false, false);
    }

    @Test
    void aStreamIsHandedOverToSomebodyErasedWithoutTellingHerTheKey() {
        // Given
        append(Events.registered(item));
        Await.on(() -> subjectKeys.destroy(buyer));
        // When
        handOver();
        // Then
        assertThat(disclose().get(1).parts()).hasSize(2);
        assertThat(toHolder().next().seq()).isEqualTo(2);
    }

    @Test
    void whatFollowsFromElsewhereIsRecordedWithoutThePartsOfErasedSubjects() {
        Await.on(() -> subjectKeys.destroy(seller));
        Await.on(() -> journal.appendSparingErased(Events.accepted(item, seller, buyer)));
        DisclosedEvent event = disclose().getFirst();
        assertThat(event.parts()).hasSize(3);
        assertThat(Verifier.text(event.parts().get(1))).isEqualTo("{\"name\":\"Lina\"}");
        assertThat(Verifier.commitment(event)).isEqualTo(Verifier.line(event, 3));
    }

    @Test
    void theBuyersPartCarriesTheKeyOfTheNextHandle() {
        // Given
        append(Events.registered(item));
        var announced = toHolder().next();
        // When
        RecordedEvent accepted = append(Events.accepted(item, seller, buyer).handingOverTo(buyer));
        RecordedEvent later = append(Events.registered(item));
        // Then
        assertThat(announced.handle()).isEqualTo(line(accepted, 2));
        JsonNode part = Verifier.payload(disclose().get(1), 2);
        assertThat(part.get("name").asText()).isEqualTo("Lina");
        byte[] key = Base64.getDecoder().decode(part.get("streamKey").asText());
        assertThat(Verifier.handle(key, "item-registry", 2)).isEqualTo(line(later, 2));
    }

    @Test
    void aNewHolderOfWhomNothingElseIsSaidGetsAPartForTheKey() {
        append(Events.registered(item).handingOverTo(buyer));
        assertThat(Verifier.payload(disclose().getFirst(), 1).has("streamKey")).isTrue();
    }

    @Test
    void textInEveryScriptKeepsItsBytes() {
        String name = "Zoë Ångström 山田 花子 \"quoted\" \u0007 👜 ﷺ";
        append(Events.registered(item).about(buyer, java.util.Map.of("name", name)));
        assertThat(Verifier.payload(disclose().getFirst(), 1).get("name").asText())
                .isEqualTo(name);
    }

    @Test
    void noPlainTextOfAPersonLiesInTheDatabase() {
        append(Events.registered(item).about(buyer, java.util.Map.of("name", "canary-person-7f3")));
        List<String> dumps = new ArrayList<>();
        for (String table :
                List.of("journal_event", "journal_event_part", "journal_stream", "journal_erased_subject")) {
            Await.on(() -> pool.query(
                                    "select encode(convert_to(string_agg(t::text, ' '), 'UTF8'), 'escape') as dump from "
                                            + table + " t")
                            .execute())
                    .forEach(row -> dumps.add(row.getString("dump")));
        }
        String hex = java.util.HexFormat.of().formatHex("canary-person-7f3".getBytes(UTF_8));
        assertThat(dumps).noneMatch(dump -> dump.contains("canary-person-7f3") || dump.contains(hex));
    }

    @Test
    void anUnknownStreamHasNothing() {
        assertThat(disclose()).isEmpty();
        assertThat(toHolder().next()).isNull();
        handOver();
        assertThat(disclose()).isEmpty();
    }

    @Test
    void disclosureCanGoOnWhereItStopped() {
        append(Events.registered(item));
        append(Events.registered(item));
        var rest = Await.on(() -> journal.disclose(item, 1, _ -> true));
        assertThat(rest).extracting(DisclosedEvent::seq).containsExactly(1L);
    }

    @Test
    void anEventIsNotAppendedTwice() {
        EventDraft draft = Events.registered(item);
        append(draft);
        assertThatThrownBy(() -> append(draft)).isInstanceOf(Exception.class);
        assertThat(disclose()).hasSize(1);
    }

    @Test
    void factsTooLargeForABrokerAreRefused() {
        assertThatThrownBy(() -> append(Events.registered(item).fact("note", "x".repeat(600_000))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(disclose()).isEmpty();
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private StreamEvidence toHolder() {
        return Await.on(() -> journal.discloseToHolder(item, _ -> true));
    }

    private void handOver() {
        Await.on(() -> journal.handOverStream(item, LeafClass.ITEM, Events.BRAND, buyer));
    }

    private List<DisclosedEvent> disclose() {
        return Await.on(() -> journal.disclose(item, _ -> true));
    }

    private void execute(String sql, UUID event) {
        Await.on(() -> pool.preparedQuery(sql).execute(Tuple.of(event)));
    }

    private long count(String sql, Object parameter) {
        return Await.on(() -> pool.preparedQuery(sql).execute(Tuple.of(parameter)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static String line(RecordedEvent event, int number) {
        return new String(event.leaf(), UTF_8).lines().toList().get(number);
    }

    private static long seconds(RecordedEvent event) {
        return Long.parseLong(line(event, 4));
    }
}
