package io.heirloom.ownership.disclosure;

import static io.heirloom.ownership.disclosure.decision.DataCategory.CONTACT;
import static io.heirloom.ownership.disclosure.decision.DataCategory.CONTACT_RAW;
import static io.heirloom.ownership.disclosure.decision.DataCategory.IDENTITY;

import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.ownership.disclosure.decision.Decisions;
import io.heirloom.ownership.title.TitleService.PersonHolding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks once more at what leaves towards staff, and counts the data that a decision covers and those that none covers. The second count is
 * always zero; anything else is an incident, whatever the code before this thought it did. Both are there from the start: an increase from
 * nothing to one is none to those who watch.
 */
@Startup
@ApplicationScoped
class PersonalReads {

    private final Counter covered;
    private final Counter uncovered;

    PersonalReads(MeterRegistry meters) {
        this.covered = counter(meters, "consent");
        this.uncovered = counter(meters, "none");
    }

    void count(List<PersonHolding> held, Decisions decisions, List<OwnerData> shown) {
        Map<UUID, PersonHolding> byItem =
                held.stream().collect(Collectors.toMap(PersonHolding::itemId, Function.identity()));
        for (OwnerData data : shown) {
            PersonHolding holding = byItem.get(data.itemId());
            if (data.identity() != null) {
                count(permits(decisions, holding, IDENTITY));
            }
            if (data.contact() != null) {
                count(permits(decisions, holding, data.contact().showsNoAddress() ? CONTACT : CONTACT_RAW));
            }
        }
    }

    private void count(boolean permitted) {
        (permitted ? covered : uncovered).increment();
    }

    private static boolean permits(Decisions decisions, PersonHolding holding, DataCategory category) {
        return holding != null && decisions.permit(holding.ownerId(), holding.itemId(), category);
    }

    private static Counter counter(MeterRegistry meters, String basis) {
        return Counter.builder("heirloom.personal.reads")
                .description("Personal data shown to staff, by what permitted it; without a basis it is always zero")
                .tag("basis", basis)
                .register(meters);
    }
}
