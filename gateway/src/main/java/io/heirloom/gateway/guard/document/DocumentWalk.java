package io.heirloom.gateway.guard.document;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.gateway.guard.limit.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One pass over a document. Each selection is visited once: a named fragment is weighed the first time it is met and remembered, so the work
 * is proportional to the document however often its fragments are spread. A fragment that is met while it is being weighed is a cycle.
 */
final class DocumentWalk {

    private static final String FIRST = "first";
    private static final int DEFAULT_FIRST = 20;

    private final GraphQLSchema schema;
    private final GuardConfig limits;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Weight> weights = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int aliases;
    private int directives;
    private int visited;
    private boolean introspecting;
    private boolean readsVariables;

    DocumentWalk(GraphQLSchema schema, GuardConfig limits, Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.variables = variables;
    }

    /** Judges a document; breaking a rule is a refusal. */
    Figures walk(Document document) {
        List<FragmentDefinition> defined = document.getDefinitionsOfType(FragmentDefinition.class);
        if (defined.size() > limits.fragments()) {
            throw Rule.TOO_MANY_FRAGMENTS.refused();
        }
        for (FragmentDefinition fragment : defined) {
            fragments.put(fragment.getName(), fragment);
            directives += fragment.getDirectives().size();
        }
        long cost = 0;
        int depth = 0;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Weight weight = operation(operation);
            cost = Math.max(cost, weight.fixed());
            depth = Math.max(depth, weight.depth());
        }
        // Fragments that no operation spreads count too: they are validated like the others.
        defined.forEach(fragment -> fragment(fragment.getName()));
        if (aliases > limits.aliases()) {
            throw Rule.TOO_MANY_ALIASES.refused();
        }
        if (directives > limits.directives()) {
            throw Rule.TOO_MANY_DIRECTIVES.refused();
        }
        return new Figures(cost, depth, visited, introspecting, readsVariables);
    }

    private Weight operation(OperationDefinition operation) {
        directives += operation.getDirectives().size();
        operation
                .getVariableDefinitions()
                .forEach(one -> directives += one.getDirectives().size());
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        Weight weight =
                selection(operation.getSelectionSet(), mutation ? schema.getMutationType() : schema.getQueryType());
        if (mutation && weight.fields() > 1) {
            throw Rule.TOO_MANY_MUTATIONS.refused();
        }
        if (weight.fields() > limits.rootFields()) {
            throw Rule.TOO_MANY_ROOT_FIELDS.refused();
        }
        return weight;
    }

    private Weight selection(SelectionSet set, GraphQLFieldsContainer parent) {
        Weight sum = Weight.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                sum = sum.plus(weigh(selection, parent));
            }
        }
        return sum;
    }

    private Weight weigh(Selection<?> selection, GraphQLFieldsContainer parent) {
        visited++;
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline -> {
                directives += inline.getDirectives().size();
                yield selection(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? parent
                                : type(inline.getTypeCondition().getName()));
            }
            case FragmentSpread spread -> {
                directives += spread.getDirectives().size();
                yield fragment(spread.getName());
            }
            default -> Weight.NOTHING;
        };
    }

    private Weight fragment(String name) {
        Weight known = weights.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Weight.NOTHING;
        }
        if (!open.add(name)) {
            throw Rule.FRAGMENT_CYCLE.refused();
        }
        Weight weight = selection(
                fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
        open.remove(name);
        weights.put(name, weight);
        return weight;
    }

    private Weight field(Field field, GraphQLFieldsContainer parent) {
        aliases += field.getAlias() == null ? 0 : 1;
        directives += field.getDirectives().size();
        introspecting |= field.getName().equals("__schema") || field.getName().equals("__type");
        GraphQLFieldDefinition definition = parent == null ? null : parent.getFieldDefinition(field.getName());
        GraphQLType type = definition == null ? null : definition.getType();
        Weight inside = selection(
                field.getSelectionSet(),
                type != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer container
                        ? container
                        : null);
        int first = definition == null || definition.getArgument(FIRST) == null ? 1 : first(field);
        String owner = parent == null ? "" : parent.getName();
        if (isList(type) && field.getSelectionSet() != null) {
            return owner.endsWith("Connection")
                    ? inside.asField(1, 1).asRows()
                    : inside.times(Prices.PLAIN_LIST).asField(1, 1);
        }
        return inside.asField(Prices.of(owner, field.getName()), first);
    }

    private int first(Field field) {
        int rows = DEFAULT_FIRST;
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(FIRST)) {
                rows = switch (argument.getValue()) {
                    case IntValue literal ->
                        literal.getValue().intValueExact() > 0
                                ? literal.getValue().intValueExact()
                                : 1;
                    case VariableReference variable -> variable(variable.getName());
                    default -> DEFAULT_FIRST;
                };
            }
        }
        if (rows > limits.pageSize()) {
            throw Rule.PAGE_TOO_LARGE.refused();
        }
        return rows;
    }

    // A variable that is absent may still have a default in the document; the most it may be is what it is taken for.
    private int variable(String name) {
        readsVariables = true;
        return variables.get(name) instanceof Number number ? Math.max(1, number.intValue()) : limits.pageSize();
    }

    private GraphQLFieldsContainer type(String name) {
        return schema.getType(name) instanceof GraphQLFieldsContainer container ? container : null;
    }

    private static boolean isList(GraphQLType type) {
        return type instanceof GraphQLList
                || (type instanceof GraphQLNonNull required && required.getWrappedType() instanceof GraphQLList);
    }

    /**
     * What the pass found.
     *
     * @param visited how many selections were looked at, for the proof that the pass is linear
     * @param readsVariables whether the figures hold for these variables only
     */
    public record Figures(long cost, int depth, int visited, boolean introspecting, boolean readsVariables) {}
}
