package io.heirloom.consent.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.wire.caller.Organisation;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(() -> PseudonymKeyCheck.DEVELOPMENT_KEY);

    @Test
    void oneOrganisationAlwaysKnowsAnOwnerUnderTheSameName() {
        var brand = Organisation.brand(UUID.randomUUID());
        UUID owner = UUID.randomUUID();

        assertThat(pseudonyms.of(brand, owner))
                .isEqualTo(pseudonyms.of(brand, owner))
                .matches("own_[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    void twoOrganisationsKnowHerUnderDifferentNamesAlsoWithEqualIds() {
        UUID id = UUID.randomUUID();
        UUID owner = UUID.randomUUID();

        assertThat(pseudonyms.of(Organisation.brand(id), owner))
                .isNotEqualTo(pseudonyms.of(Organisation.dealer(id), owner));
        assertThat(pseudonyms.of(Organisation.brand(id), owner))
                .isNotEqualTo(pseudonyms.of(Organisation.brand(UUID.randomUUID()), owner));
    }

    @Test
    void noTwoOwnersShareAName() {
        var brand = Organisation.brand(UUID.randomUUID());
        Set<String> names = new HashSet<>();
        for (int count = 0; count < 10_000; count++) {
            names.add(pseudonyms.of(brand, UUID.randomUUID()));
        }
        assertThat(names).hasSize(10_000);
    }

    @Test
    void anotherKeyGivesAnotherName() {
        var other = new Pseudonyms(() -> "b3RoZXIga2V5IG90aGVyIGtleSBvdGhlciBrZXkgb3Q=");
        var brand = Organisation.brand(UUID.randomUUID());
        UUID owner = UUID.randomUUID();

        assertThat(other.of(brand, owner)).isNotEqualTo(pseudonyms.of(brand, owner));
    }
}
