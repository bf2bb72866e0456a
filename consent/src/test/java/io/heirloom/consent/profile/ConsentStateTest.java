package io.heirloom.consent.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    @Test
    void onlyGivenAndRenewedAreInForce() {
        assertThat(Arrays.stream(ConsentState.values()).filter(ConsentState::isInForce))
                .containsExactly(ConsentState.GIVEN, ConsentState.RENEWED);
    }

    @Test
    void everyEndIsFinal() {
        var ends = EnumSet.of(
                ConsentState.REFUSED,
                ConsentState.WITHDRAWN,
                ConsentState.REVOKED,
                ConsentState.EXPIRED,
                ConsentState.INVALIDATED);
        assertThat(Arrays.stream(ConsentState.values()).filter(ConsentState::hasEnded))
                .containsExactlyElementsOf(ends);
        for (ConsentState end : ends) {
            assertThat(Arrays.stream(ConsentState.values()).filter(end::mayBecome))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsGivenThatWasNotAskedFor() {
        assertThat(ConsentState.UNKNOWN.mayBecome(ConsentState.GIVEN)).isFalse();
        assertThat(ConsentState.UNKNOWN.mayBecome(ConsentState.REQUESTED)).isTrue();
    }

    @Test
    void termsAreThoseOfTheVocabulary() {
        assertThat(Arrays.stream(ConsentState.values()).map(ConsentState::term))
                .allMatch(term -> term.startsWith("dpv:"))
                .doesNotHaveDuplicates()
                .doesNotContain("dpv:ConsentTerminated");
    }
}
