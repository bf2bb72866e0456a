package io.heirloom.journal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Events;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.event.RecordedEvent;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RunningJournal
class DisclosureTest {

    @Inject
    Journal journal;

    @Inject
    Disclosure disclosure;

    @Inject
    SubjectKeys subjectKeys;

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
    void aPartThatMayNotBeOpenedShowsItsCommitmentAlone() {
        // Given
        append(Events.accepted(item, seller, buyer));
        // When
        var parts = Await.on(() -> disclosure.disclose(item, buyer::equals))
                .getFirst()
                .parts();
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
        List<DisclosedStream> shown = Await.on(() -> disclosure.disclose(Map.of(
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
                StreamEvidence alone = Await.on(() -> disclosure.discloseToHolder(item, buyer::equals));
                assertThat(stream.events()).isEqualTo(alone.events());
                assertThat(stream.next()).isEqualTo(alone.next()).isNotNull();
            } else {
                assertThat(stream.events()).isEqualTo(Await.on(() -> disclosure.disclose(other, seller::equals)));
                assertThat(stream.next()).isNull();
            }
        }
    }

    @Test
    void ofManyStreamsAHundredEventsEachAreShown() {
        // Given
        IntStream.range(0, 101).forEach(_ -> append(Events.registered(item)));
        // When
        DisclosedStream shown = Await.on(() -> disclosure.disclose(Map.of(item, new StreamReader(_ -> true, true))))
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
    void everyEventCommitsToTheHandleOfTheNext() {
        // Given
        append(Events.registered(item));
        StreamEvidence holders = toHolder();
        // When
        RecordedEvent second = append(Events.registered(item));
        // Then
        assertThat(holders.next()).isEqualTo(new NextHandle(item, 1, Verifier.line(second, 2)));
        DisclosedEvent first = holders.events().getFirst();
        assertThat(Verifier.text(first.parts().getLast())).isEqualTo("{\"next\":\"" + Verifier.line(second, 2) + "\"}");
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
    void textInEveryScriptKeepsItsBytes() {
        String name = "Zoë Ångström 山田 花子 \"quoted\" \u0007 👜 ﷺ";
        append(Events.registered(item).about(buyer, Map.of("name", name)));
        assertThat(Verifier.payload(disclose().getFirst(), 1).get("name").asText())
                .isEqualTo(name);
    }

    @Test
    void disclosureCanGoOnWhereItStopped() {
        append(Events.registered(item));
        append(Events.registered(item));
        var rest = Await.on(() -> disclosure.disclose(item, 1, _ -> true));
        assertThat(rest).extracting(DisclosedEvent::seq).containsExactly(1L);
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private StreamEvidence toHolder() {
        return Await.on(() -> disclosure.discloseToHolder(item, _ -> true));
    }

    private List<DisclosedEvent> disclose() {
        return Await.on(() -> disclosure.disclose(item, _ -> true));
    }
}
