package io.heirloom.gateway.guard;

import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import io.heirloom.gateway.guard.document.GraphqlRequest;
import io.heirloom.gateway.guard.limit.RefusedException;
import io.heirloom.gateway.guard.limit.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Whether the variables of a request fit their types. SmallRye's scalars take almost anything and fail only while fields are answered, when
 * the client can no longer tell a wrong request from a failed one.
 */
@ApplicationScoped
class Variables {

    private final GraphQLSchema schema;

    Variables(GraphQLSchema schema) {
        this.schema = schema;
    }

    void check(Document document, GraphqlRequest request) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (request.operationName() == null || request.operationName().equals(operation.getName())) {
                operation.getVariableDefinitions().forEach(one -> check(one, request.variables()));
            }
        }
    }

    private void check(VariableDefinition definition, Map<String, Object> variables) {
        boolean absent = !variables.containsKey(definition.getName());
        if (absent && definition.getDefaultValue() != null) {
            return;
        }
        if (!fits(type(definition.getType()), variables.get(definition.getName()))) {
            throw new RefusedException(
                    Rule.VALIDATION_FAILED,
                    List.of(Map.of(
                            "message",
                            "The variable $" + definition.getName() + " does not fit its type.",
                            "extensions",
                            Map.of("code", Rule.VALIDATION_FAILED.name()))));
        }
    }

    private GraphQLType type(graphql.language.Type<?> type) {
        return switch (type) {
            case NonNullType required -> GraphQLNonNull.nonNull(type(required.getType()));
            case ListType list -> GraphQLList.list(type(list.getType()));
            case TypeName named -> schema.getType(named.getName());
            default -> throw Rule.VALIDATION_FAILED.refused();
        };
    }

    private static boolean fits(GraphQLType type, Object value) {
        return switch (type) {
            case GraphQLNonNull required -> value != null && fits(required.getWrappedType(), value);
            case GraphQLType _ when value == null -> true;
            case GraphQLList list ->
                value instanceof List<?> many
                        ? many.stream().allMatch(one -> fits(list.getWrappedType(), one))
                        : fits(list.getWrappedType(), value);
            case GraphQLInputObjectType input -> value instanceof Map<?, ?> fields && fits(input, fields);
            case GraphQLEnumType values -> value instanceof String name && values.getValue(name) != null;
            case graphql.schema.GraphQLScalarType scalar -> fits(scalar.getName(), value);
            default -> false;
        };
    }

    private static boolean fits(GraphQLInputObjectType input, Map<?, ?> fields) {
        return fields.keySet().stream().allMatch(name -> input.getFieldDefinition((String) name) != null)
                && input.getFieldDefinitions().stream().allMatch(field -> fits(field, fields));
    }

    private static boolean fits(GraphQLInputObjectField field, Map<?, ?> fields) {
        boolean absent = !fields.containsKey(field.getName());
        return absent && field.hasSetDefaultValue() || fits(field.getType(), fields.get(field.getName()));
    }

    private static boolean fits(String scalar, Object value) {
        return switch (scalar) {
            case "Int" -> value instanceof Integer;
            case "BigInteger" -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case "Float", "BigDecimal" -> value instanceof Number;
            case "Boolean" -> value instanceof Boolean;
            case "ID" -> value instanceof String || value instanceof Integer || value instanceof Long;
            default -> value instanceof String;
        };
    }
}
