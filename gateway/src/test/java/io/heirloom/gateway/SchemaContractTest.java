package io.heirloom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class SchemaContractTest {

    private static final java.nio.file.Path CONTRACT = java.nio.file.Path.of("contract", "schema.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void committedSchemaIsTheGeneratedOne() throws IOException {
        String generated = new SchemaPrinter().print(schema);
        if (Boolean.getBoolean("contract.update")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, generated);
        }
        assertThat(generated)
                .as("contract/schema.graphql differs; run with -Dcontract.update and review the change")
                .isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void everyTypeFieldArgumentAndValueIsDescribed() {
        List<String> missing = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (ours(type)) {
                describe(type, missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean ours(GraphQLNamedType type) {
        return !type.getName().startsWith("__")
                && (type instanceof GraphQLFieldsContainer
                        || type instanceof GraphQLInputObjectType
                        || type instanceof GraphQLEnumType);
    }

    private static void describe(GraphQLNamedType type, List<String> missing) {
        note(type.getDescription(), type.getName(), missing);
        switch (type) {
            case GraphQLFieldsContainer fields ->
                fields.getFieldDefinitions().forEach(field -> describe(type, field, missing));
            case GraphQLInputObjectType input ->
                input.getFields()
                        .forEach(
                                field -> note(field.getDescription(), type.getName() + "." + field.getName(), missing));
            case GraphQLEnumType values ->
                values.getValues()
                        .forEach(
                                value -> note(value.getDescription(), type.getName() + "." + value.getName(), missing));
            default -> throw new IllegalStateException("not one of ours: " + type);
        }
    }

    private static void describe(GraphQLNamedType type, GraphQLFieldDefinition field, List<String> missing) {
        String name = type.getName() + "." + field.getName();
        note(field.getDescription(), name, missing);
        for (GraphQLArgument argument : field.getArguments()) {
            note(argument.getDescription(), name + "(" + argument.getName() + ")", missing);
        }
    }

    private static void note(String description, String name, List<String> missing) {
        if (description == null || description.isBlank()) {
            missing.add(name);
        }
    }
}
