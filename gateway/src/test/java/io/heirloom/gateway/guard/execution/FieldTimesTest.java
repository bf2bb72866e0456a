package io.heirloom.gateway.guard.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.parser.Parser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldTimesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FieldTimes times = new FieldTimes(meters);

    @Test
    void everyRootFieldIsCountedByItsNameAndOutcome() {
        // Given
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .data(Map.of())
                .addError(GraphqlErrorBuilder.newError()
                        .message("m")
                        .path(ResultPath.parse("/mine/items"))
                        .build())
                .build();
        // When
        record(
                "{ mine: viewer { id } ...More } fragment More on Query { verify { a } ... on Query { brand { b } } }",
                result);
        // Then
        assertThat(count("viewer", "error")).isOne();
        assertThat(count("verify", "success")).isOne();
        assertThat(count("brand", "success")).isOne();
        assertThat(meters.getMeters()).hasSize(3);
    }

    @Test
    void ofSeveralOperationsTheNamedOneCounts() {
        times.record(
                Parser.parse("query A { viewer { id } } query B { brand { id } }"),
                "B",
                ExecutionResultImpl.newExecutionResult().data(Map.of()).build(),
                Duration.ofMillis(3));
        assertThat(count("brand", "success")).isOne();
        assertThat(meters.getMeters()).hasSize(1);
    }

    private void record(String document, ExecutionResult result) {
        times.record(Parser.parse(document), null, result, Duration.ofMillis(3));
    }

    private long count(String field, String outcome) {
        return meters.get("heirloom.graphql.field")
                .tag("field", field)
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
