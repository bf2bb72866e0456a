package io.heirloom.gateway.access;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field at the root of the schema, each with the smallest document that asks for it. */
final class RootFields {

    private static final Map<String, String> SCALARS = Map.of(
            "ID", "\"0199b000-0000-7000-8000-000000000001\"",
            "String", "\"x\"",
            "Int", "1",
            "Boolean", "true",
            "BigInteger", "1",
            "DateTime", "\"2026-01-01T00:00:00Z\"",
            "Date", "\"2026-01-01\"");

    private RootFields() {}

    /** The documents by field name. */
    static Map<String, String> documents(GraphQLSchema schema) {
        return Stream.of(schema.getQueryType(), schema.getMutationType())
                .flatMap(root ->
                        root.getFieldDefinitions().stream().map(field -> Map.entry(field, document(root, field))))
                .collect(Collectors.toMap(entry -> entry.getKey().getName(), Map.Entry::getValue));
    }

    private static String document(GraphQLObjectType root, GraphQLFieldDefinition field) {
        String kind = root.getName().equals("Query") ? "query" : "mutation";
        boolean composite = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType);
        return "%s { %s%s%s }"
                .formatted(kind, field.getName(), arguments(field.getArguments()), composite ? " { __typename }" : "");
    }

    private static String arguments(List<GraphQLArgument> arguments) {
        String given = given(
                arguments, GraphQLArgument::getName, GraphQLArgument::getType, GraphQLArgument::hasSetDefaultValue);
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private static <T> String given(
            List<T> all,
            Function<T, String> name,
            Function<T, GraphQLInputType> type,
            Function<T, Boolean> hasDefault) {
        return all.stream()
                .filter(one -> GraphQLTypeUtil.isNonNull(type.apply(one)) && !hasDefault.apply(one))
                .map(one -> name.apply(one) + ": " + literal(type.apply(one)))
                .collect(Collectors.joining(", "));
    }

    private static String literal(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull wrapped -> literal(wrapped.getWrappedType());
            case GraphQLList list -> "[" + literal(list.getWrappedType()) + "]";
            case GraphQLEnumType values -> values.getValues().getFirst().getName();
            case GraphQLInputObjectType input ->
                "{"
                        + given(
                                input.getFields(),
                                GraphQLInputObjectField::getName,
                                GraphQLInputObjectField::getType,
                                GraphQLInputObjectField::hasSetDefaultValue)
                        + "}";
            case GraphQLScalarType scalar -> SCALARS.get(scalar.getName());
            default -> throw new IllegalStateException("no literal for " + type);
        };
    }
}
