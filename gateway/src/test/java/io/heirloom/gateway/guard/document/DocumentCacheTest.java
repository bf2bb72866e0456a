package io.heirloom.gateway.guard.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {

    @Test
    void theOneUsedLongestAgoIsForgottenFirst() {
        // Given
        var cache = new DocumentCache(2, 1_000_000);
        cache.put("a", document(), 10);
        cache.put("b", document(), 10);
        cache.get("a");
        // When
        cache.put("c", document(), 10);
        // Then
        assertThat(cache.get("a")).isNotNull();
        assertThat(cache.get("b")).isNull();
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void largeDocumentsAreBoundedTogether() {
        var cache = new DocumentCache(100, 100_000);
        for (int i = 0; i < 50; i++) {
            cache.put("k" + i, document(), 1_000);
        }
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void keysAreTheSha256OfTheText() {
        assertThat(DocumentCache.keyOf(""))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Documents.Admitted document() {
        return new Documents.Admitted(
                new PreparsedDocumentEntry(Parser.parse("{ a }")), new DocumentWalk.Figures(1, 1, 1, false, false));
    }
}
