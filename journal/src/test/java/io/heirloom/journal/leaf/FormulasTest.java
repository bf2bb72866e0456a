package io.heirloom.journal.leaf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Golden vectors, computed once with a few lines of Python (hashlib, hmac, base64) from the description of the formats. */
class FormulasTest {

    private static final byte[] KEY = counting(0);
    private static final byte[] SALT = counting(32);
    private static final Instant AT = Instant.parse("2026-11-22T08:31:47.123456Z");

    @Test
    void aPartCommitsToSaltAndPayload() {
        assertThat(hex(Formulas.part(SALT, "{\"name\":\"Lina\"}".getBytes(UTF_8))))
                .isEqualTo("0ea9297afb8084470015466d51146960b9dc1e22e9aa34e91386139f66914a73");
    }

    @Test
    void theCommitmentCoversAllPartsInTheirOrder() {
        assertThat(hex(Formulas.commitment(List.of(KEY, SALT))))
                .isEqualTo("77145b657028fe412fd6d39c3c96a66963072fab9efc79ff6bfb0ab13773fb6e");
        assertThat(Formulas.commitment(List.of(SALT, KEY))).isNotEqualTo(Formulas.commitment(List.of(KEY, SALT)));
    }

    @Test
    void aHandleDependsOnKeyServiceAndNumber() {
        assertThat(Formulas.base64(Formulas.handle(KEY, "ownership", 0)))
                .isEqualTo("WR44JBAhub5iHpAmPS2eIc/sVg1Ay6aNylvrUxR8cnE=");
        assertThat(Formulas.base64(Formulas.handle(KEY, "item-registry", 4_294_967_299L)))
                .isEqualTo("6yfsI6LuW3bW5dx6nRcUSmi+oEISmrDo7WK8FEp0rxw=");
    }

    @Test
    void theSaltOfTheNextHandleHasAPurposeOfItsOwn() {
        assertThat(Formulas.base64(Formulas.nextSalt(KEY, "ownership", 1)))
                .isEqualTo("J25WWNHUcgm8oTJ69EMmMxL8NKXPkclCzbgZL/j0Ze8=");
    }

    @Test
    void aLeafIsItsFiveLinesToTheByte() {
        byte[] leaf = Formulas.leaf(LeafClass.ITEM, KEY, SALT, AT);
        assertThat(new String(leaf, US_ASCII)).isEqualTo("""
                heirloom.example/leaf@v1
                item
                AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
                ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=
                1795336260
                """);
        assertThat(hex(Formulas.leafHash(leaf)))
                .isEqualTo("ac566084ae876a67368d05cd58bc626520934f66c71b29fb4f2f951971e5cbf1");
    }

    @Test
    void everyLeafStaysShortAndCoarse() {
        for (LeafClass leafClass : LeafClass.values()) {
            byte[] leaf = Formulas.leaf(leafClass, KEY, SALT, AT);
            assertThat(leaf).hasSizeLessThanOrEqualTo(256);
            List<String> lines = new String(leaf, US_ASCII).lines().toList();
            assertThat(lines).hasSize(5);
            assertThat(lines.get(1)).isIn("item", "ownership", "theft", "dealer", "consent");
            boolean hourly = leafClass == LeafClass.CONSENT || leafClass == LeafClass.OWNERSHIP;
            assertThat(lines.get(4)).isEqualTo(hourly ? "1795334400" : "1795336260");
        }
    }

    /** Countries, dates and models are few: whoever has a commitment tries them all. */
    @Test
    void whatCanBeGuessedIsNotFoundInItsCommitmentsWithoutTheSalts() {
        // Given
        var random = new SecureRandom();
        var salts = new HashMap<String, byte[]>();
        var published = new HashSet<String>();
        for (int day = 0; day < 5_000; day++) {
            String word = "{\"country\":\"CH\",\"on\":\"" + LocalDate.EPOCH.plusDays(day) + "\"}";
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            salts.put(word, salt);
            published.add(commitment(salt, word));
        }
        // When
        var guessed = salts.keySet().stream()
                .flatMap(word -> Stream.of(new byte[0], new byte[32], KEY, word.getBytes(UTF_8))
                        .map(guess -> commitment(guess, word)))
                .filter(published::contains);
        // Then
        assertThat(guessed).isEmpty();
        assertThat(salts.entrySet()).allMatch(own -> published.contains(commitment(own.getValue(), own.getKey())));
    }

    private static String commitment(byte[] salt, String payload) {
        return hex(Formulas.commitment(List.of(Formulas.part(salt, payload.getBytes(UTF_8)))));
    }

    private static byte[] counting(int from) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
