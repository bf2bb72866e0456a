package io.heirloom.chaos.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.chaos.history.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @Test
    void anAnswerWithoutErrorsIsAcknowledged() {
        assertThat(outcome("""
                {"data":{"transferOffer":{"transfer":{"id":"x"},"userErrors":[]}}}""")).isEqualTo(Outcome.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"transferOffer\":{\"transfer\":null,\"userErrors\":[{\"code\":\"CONFLICT\"}]}}}",
                "{\"data\":{\"viewer\":null},\"errors\":[{\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}"
            })
    void aRefusalIsOne(String answer) {
        assertThat(outcome(answer)).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"transferOffer\":null},\"errors\":[{\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}",
                "{\"data\":{\"transferOffer\":{\"userErrors\":[{\"code\":\"IDEMPOTENCY_KEY_IN_USE\"}]}}}",
                "{\"data\":{\"transferOffer\":null}}",
                "{\"errors\":[{\"message\":\"busy\"}]}",
                "{}"
            })
    void everythingElseIsUnknownAndWillBeRepeated(String answer) {
        assertThat(outcome(answer)).isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome outcome(String answer) {
        try {
            return Reply.of(new ObjectMapper().readTree(answer)).outcome();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
