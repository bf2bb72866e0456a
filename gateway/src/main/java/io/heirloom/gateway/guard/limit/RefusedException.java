package io.heirloom.gateway.guard.limit;

import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is not executed. Carries no stack trace. */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final transient List<Map<String, Object>> errors;

    public RefusedException(Rule rule, List<Map<String, Object>> errors) {
        super(rule.name(), null, false, false);
        this.rule = rule;
        this.errors = errors;
    }

    /** A refusal that tells the places in the document. */
    public static RefusedException of(Rule rule, List<? extends GraphQLError> found) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (GraphQLError error : found) {
            Map<String, Object> shown = new LinkedHashMap<>(error.toSpecification());
            shown.put("extensions", Map.of("code", rule.name()));
            errors.add(shown);
        }
        return new RefusedException(rule, errors);
    }

    public Rule rule() {
        return rule;
    }

    public Map<String, Object> body() {
        return Map.of("errors", errors);
    }
}
