package io.heirloom.gateway.field;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;

/** Puts our fetchers in the place of SmallRye's for all batched fields; the loaders behind them stay as they are. */
public final class BatchFields {

    private BatchFields() {}

    public static GraphQLSchema in(GraphQLSchema schema, Schema model) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry().transform(builder -> model.getBatchOperations()
                .forEach(operation -> builder.dataFetcher(coordinates(operation), fetcher(operation))));
        return schema.transformWithoutTypes(builder -> builder.codeRegistry(registry));
    }

    private static BatchField fetcher(Operation operation) {
        return new BatchField(new BatchLoaderHelper().getName(operation), operation.getArguments());
    }

    private static FieldCoordinates coordinates(Operation operation) {
        return FieldCoordinates.coordinates(operation.getSourceFieldOn().getName(), operation.getName());
    }
}
