package io.heirloom.ownership.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ownership.disclosure.OwnerData.ContactData;
import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.ownership.disclosure.decision.Decisions;
import io.heirloom.ownership.disclosure.decision.Decisions.Decision;
import io.heirloom.ownership.title.TitleService.PersonHolding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalReadsTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID ITEM = new UUID(0, 2);
    private static final List<PersonHolding> HELD = List.of(new PersonHolding(ITEM, new UUID(0, 3), OWNER));
    private static final ContactData RAW = new ContactData("relay", "someone@example.test", null, List.of());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PersonalReads reads = new PersonalReads(meters);

    @Test
    void whatADecisionCoversIsCountedAsCovered() {
        reads.count(HELD, permitting(DataCategory.CONTACT_RAW), List.of(new OwnerData(ITEM, "p", null, RAW)));
        assertThat(count("consent")).isOne();
        assertThat(count("none")).isZero();
    }

    @Test
    void whatNoDecisionCoversIsAnIncident() {
        reads.count(HELD, permitting(DataCategory.CONTACT), List.of(new OwnerData(ITEM, "p", null, RAW)));
        reads.count(List.of(), permitting(DataCategory.CONTACT_RAW), List.of(new OwnerData(ITEM, "p", null, RAW)));
        assertThat(count("none")).isEqualTo(2);
    }

    @Test
    void whatIsHiddenIsNotCounted() {
        reads.count(HELD, Decisions.NONE, List.of(OwnerData.hidden(ITEM)));
        assertThat(count("none") + count("consent")).isZero();
    }

    private static Decisions permitting(DataCategory category) {
        return new Decisions(List.of(new Decision(OWNER, ITEM, category.name(), true)), Map.of());
    }

    private double count(String basis) {
        return meters.get("heirloom.personal.reads")
                .tag("basis", basis)
                .counter()
                .count();
    }
}
