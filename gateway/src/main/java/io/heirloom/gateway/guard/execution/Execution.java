package io.heirloom.gateway.guard.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import io.heirloom.gateway.error.GraphErrors;
import io.heirloom.gateway.field.BatchFields;
import io.heirloom.gateway.guard.document.Documents;
import io.heirloom.gateway.guard.document.GraphqlRequest;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Executes an admitted request on the engine directly: SmallRye's schema and data fetchers, our errors, our loaders, no second parsing. */
@ApplicationScoped
public class Execution {

    private static final String ENTRY = "heirloom.document";
    // Keys that SmallRye's data fetchers read.
    private static final String RUN_BLOCKING = "runBlocking";
    private static final String STATE = "state";

    private final GraphQL engine;
    private final BatchLoaders loaders;
    private final FieldTimes times;

    Execution(GraphQLSchema schema, Schema model, GraphErrors errors, BatchLoaders loaders, FieldTimes times) {
        this.engine = GraphQL.newGraphQL(BatchFields.in(schema, model))
                .defaultDataFetcherExceptionHandler(errors)
                .preparsedDocumentProvider((input, _) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().<PreparsedDocumentEntry>get(ENTRY)))
                .build();
        this.loaders = loaders;
        this.times = times;
    }

    public ExecutionInput prepare(
            GraphqlRequest request, Documents.Admitted document, String requestId, ContextState state) {
        var context = new SmallRyeContext(Execution.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .executionId(ExecutionId.from(requestId))
                .dataLoaderRegistry(loaders.forRequest())
                .build();
        context.setExecutionInput(input);
        input.getGraphQLContext()
                .put(SmallRyeContextManager.CONTEXT, context)
                .put(RUN_BLOCKING, false)
                .put(STATE, state)
                .put(ENTRY, document.entry())
                .put(GraphErrors.REQUEST_ID, requestId);
        return input;
    }

    public CompletableFuture<ExecutionResult> run(ExecutionInput input) {
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        long began = System.nanoTime();
        return engine.executeAsync(input).whenComplete((result, _) -> {
            if (result != null && result.isDataPresent()) {
                var document = input.getGraphQLContext()
                        .<PreparsedDocumentEntry>get(ENTRY)
                        .getDocument();
                times.record(document, input.getOperationName(), result, Duration.ofNanos(System.nanoTime() - began));
            }
        });
    }
}
