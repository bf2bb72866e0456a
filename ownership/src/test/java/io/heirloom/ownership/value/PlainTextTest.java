package io.heirloom.ownership.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private final PlainText.Check check = new PlainText.Check();

    @Test
    void joinersAndEmojiAreText() {
        assertThat(check.isValid("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", null))
                .isTrue();
        assertThat(check.isValid("\ud83d\udc69\u200d\ud83d\udc67", null)).isTrue();
        assertThat(check.isValid(null, null)).isTrue();
    }

    @Test
    void loneSurrogatesControlsAndTurnedDirectionsAreNot() {
        for (String text : new String[] {"\ud800", "a\u0000", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066"}) {
            assertThat(check.isValid(text, null)).isFalse();
        }
    }
}
