package io.heirloom.journal.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.journal.Await;
import io.heirloom.journal.RunningJournal;
import io.heirloom.journal.disclosure.DisclosedEvent;
import io.heirloom.journal.disclosure.Disclosure;
import io.heirloom.journal.disclosure.NextHandle;
import io.heirloom.journal.disclosure.StreamEvidence;
import io.heirloom.journal.disclosure.Verifier;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.journal.subject.SubjectId;
import io.heirloom.journal.subject.SubjectKeys;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunningJournal
class HandOverTest {

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
        assertThat(Verifier.handle(key, "item-registry", 2)).isEqualTo(Verifier.line(later, 2));
        assertThat(Await.on(() -> disclosure.disclose(item, Events.BRAND::equals))
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
    void theBuyersPartCarriesTheKeyOfTheNextHandle() {
        // Given
        append(Events.registered(item));
        var announced = toHolder().next();
        // When
        RecordedEvent accepted = append(Events.accepted(item, seller, buyer).handingOverTo(buyer));
        RecordedEvent later = append(Events.registered(item));
        // Then
        assertThat(announced.handle()).isEqualTo(Verifier.line(accepted, 2));
        JsonNode part = Verifier.payload(disclose().get(1), 2);
        assertThat(part.get("name").asText()).isEqualTo("Lina");
        byte[] key = Base64.getDecoder().decode(part.get("streamKey").asText());
        assertThat(Verifier.handle(key, "item-registry", 2)).isEqualTo(Verifier.line(later, 2));
    }

    @Test
    void aNewHolderOfWhomNothingElseIsSaidGetsAPartForTheKey() {
        append(Events.registered(item).handingOverTo(buyer));
        assertThat(Verifier.payload(disclose().getFirst(), 1).has("streamKey")).isTrue();
    }

    @Test
    void anUnknownStreamHasNothing() {
        assertThat(disclose()).isEmpty();
        assertThat(toHolder().next()).isNull();
        handOver();
        assertThat(disclose()).isEmpty();
    }

    private RecordedEvent append(EventDraft draft) {
        return Await.on(() -> journal.append(draft));
    }

    private StreamEvidence toHolder() {
        return Await.on(() -> disclosure.discloseToHolder(item, _ -> true));
    }

    private void handOver() {
        Await.on(() -> journal.handOverStream(item, LeafClass.ITEM, Events.BRAND, buyer));
    }

    private List<DisclosedEvent> disclose() {
        return Await.on(() -> disclosure.disclose(item, _ -> true));
    }
}
