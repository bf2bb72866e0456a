package io.heirloom.gateway.guard.execution;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rate, errors and duration of each root field: {@code heirloom.graphql.field}, by field and outcome. The duration is that of the operation,
 * which is how long the caller waited. Only admitted documents come here, so the names are those of the schema.
 */
@ApplicationScoped
class FieldTimes {

    private final MeterRegistry meters;

    FieldTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    void record(Document document, String operationName, ExecutionResult result, Duration took) {
        Set<Object> failed = result.getErrors().stream()
                .map(GraphQLError::getPath)
                .filter(path -> path != null && !path.isEmpty())
                .map(path -> path.getFirst())
                .collect(Collectors.toSet());
        rootFields(document, operationName)
                .forEach((key, field) -> timer(field, failed.contains(key)).record(took));
    }

    private Timer timer(String field, boolean failed) {
        return Timer.builder("heirloom.graphql.field")
                .description("Operations by the root fields they ask for")
                .tag("field", field)
                .tag("outcome", failed ? "error" : "success")
                .register(meters);
    }

    /** The names of the root fields by the key under which each stands in the answer. */
    private static Map<String, String> rootFields(Document document, String operationName) {
        var operation = NodeUtil.getOperation(document, operationName);
        Map<String, String> fields = new HashMap<>();
        collect(operation.operationDefinition.getSelectionSet(), operation, fields);
        return fields;
    }

    private static void collect(
            SelectionSet selections, NodeUtil.GetOperationResult operation, Map<String, String> fields) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> fields.put(field.getResultKey(), field.getName());
                case InlineFragment fragment -> collect(fragment.getSelectionSet(), operation, fields);
                case FragmentSpread spread ->
                    collect(operation.fragmentsByName.get(spread.getName()).getSelectionSet(), operation, fields);
                default -> throw new IllegalStateException("GraphQL has three kinds of selection");
            }
        }
    }
}
