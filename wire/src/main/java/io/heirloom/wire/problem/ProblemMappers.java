package io.heirloom.wire.problem;

import static io.heirloom.wire.problem.CommonProblem.ASSURANCE_INSUFFICIENT;
import static io.heirloom.wire.problem.CommonProblem.BODY_TOO_LARGE;
import static io.heirloom.wire.problem.CommonProblem.FORBIDDEN;
import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;
import static io.heirloom.wire.problem.CommonProblem.MALFORMED_JSON;
import static io.heirloom.wire.problem.CommonProblem.METHOD_NOT_ALLOWED;
import static io.heirloom.wire.problem.CommonProblem.NOT_ACCEPTABLE;
import static io.heirloom.wire.problem.CommonProblem.NOT_FOUND;
import static io.heirloom.wire.problem.CommonProblem.REQUEST_REFUSED;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;
import static io.heirloom.wire.problem.CommonProblem.UNAUTHENTICATED;
import static io.heirloom.wire.problem.CommonProblem.UNAVAILABLE;
import static io.heirloom.wire.problem.CommonProblem.UNEXPECTED;
import static io.heirloom.wire.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.heirloom.operations.RequestIdFilter;
import io.heirloom.wire.caller.CurrentCaller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where failures become answers: domain refusals, Bean Validation, JSON, JAX-RS, security and everything else. Below 500 is
 * logged at debug; from 500 on once, at error, without the caller's words.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern CAPITALS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** RFC 9470: which sign-in the client has to ask the identity provider for. */
    private final String stepUp;

    ProblemMappers(CurrentCaller.AssuranceConfig assurance) {
        this.stepUp = "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=\"%d\""
                .formatted(
                        String.join(" ", assurance.strong()),
                        assurance.freshFor().toSeconds());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> domain(DomainException failure, RoutingContext context) {
        return answer(failure.type(), failure.getMessage(), failure.violations(), context, failure);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> validation(ConstraintViolationException failure, RoutingContext context) {
        List<Problem.Violation> violations = failure.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .toList();
        return answer(INVALID_REQUEST, summary(violations), violations, context, failure);
    }

    // MismatchedInputException by name too: the framework has a mapper of its own for it, and the nearest class wins.
    @ServerExceptionMapper(
            value = {JsonProcessingException.class, MismatchedInputException.class},
            priority = 1)
    public RestResponse<Problem> json(JsonProcessingException failure, RoutingContext context) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain(
                        domain.under(failure instanceof JsonMappingException at ? pointer(at.getPath()) : ""), context);
            }
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var violation =
                    Problem.Violation.ofBody(pointer(mapping.getPath()), "type", "has the wrong type or is not known");
            return answer(INVALID_REQUEST, summary(List.of(violation)), List.of(violation), context, failure);
        }
        return answer(MALFORMED_JSON, null, List.of(), context, failure);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> http(WebApplicationException failure, RoutingContext context) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json(json, context);
            }
        }
        int status = failure.getResponse().getStatus();
        ProblemType type =
                switch (status) {
                    case 400 -> INVALID_REQUEST;
                    case 401 -> UNAUTHENTICATED;
                    case 403 -> FORBIDDEN;
                    case 404 -> NOT_FOUND;
                    case 405 -> METHOD_NOT_ALLOWED;
                    case 406 -> NOT_ACCEPTABLE;
                    case 413 -> BODY_TOO_LARGE;
                    case 415 -> UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> UNAVAILABLE;
                    default -> status < 500 ? REQUEST_REFUSED : UNEXPECTED;
                };
        return answer(type, null, List.of(), context, failure);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated(Exception failure, RoutingContext context) {
        return answer(UNAUTHENTICATED, null, List.of(), context, failure);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException failure, RoutingContext context) {
        return answer(FORBIDDEN, null, List.of(), context, failure);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> rest(Throwable failure, RoutingContext context) {
        if (isStale(failure)) {
            return answer(STALE_VERSION, null, List.of(), context, failure);
        }
        return answer(UNEXPECTED, null, List.of(), context, failure);
    }

    private RestResponse<Problem> answer(
            ProblemType type,
            String detail,
            List<Problem.Violation> violations,
            RoutingContext context,
            Throwable cause) {
        String requestId = RequestIdFilter.idOf(context);
        if (type.status() >= 500) {
            LOG.errorf(withoutWords(cause), "Request %s failed: %s", requestId, type.code());
        } else {
            LOG.debugf("Request %s refused: %s", requestId, type.code());
        }
        var builder = RestResponse.ResponseBuilder.<Problem>create(type.status())
                .entity(Problem.of(type, detail, requestId, violations))
                .header("Content-Type", Problem.MEDIA_TYPE);
        if (type == ASSURANCE_INSUFFICIENT) {
            builder.header("WWW-Authenticate", stepUp);
        } else if (type.status() == 401) {
            builder.header("WWW-Authenticate", "Bearer");
        } else if (type.status() == 503) {
            builder.header("Retry-After", "5");
        }
        return builder.build();
    }

    /** The failure's types and places without its messages: a database's words may repeat a person's data. */
    private static Throwable withoutWords(Throwable failure) {
        if (failure == null) {
            return null;
        }
        var bare = new Throwable(failure.getClass().getName(), withoutWords(failure.getCause()), false, true) {};
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static Problem.Violation violation(ConstraintViolation<?> violation) {
        String rule = ruleOf(violation);
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        boolean ofMethod = !nodes.isEmpty() && nodes.getFirst().getKind() == ElementKind.METHOD;
        List<Path.Node> inside = ofMethod ? nodes.subList(Math.min(2, nodes.size()), nodes.size()) : nodes;
        if (inside.isEmpty()) {
            return Problem.Violation.ofParameter(nodes.getLast().getName(), rule, violation.getMessage());
        }
        if (inside.size() == 1) {
            Optional<String> parameter =
                    parameter(violation.getLeafBean(), inside.getFirst().getName());
            if (parameter.isPresent()) {
                return Problem.Violation.ofParameter(parameter.get(), rule, violation.getMessage());
            }
        }
        var pointer = new StringBuilder();
        for (Path.Node node : inside) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return Problem.Violation.ofBody(pointer.toString(), rule, violation.getMessage());
    }

    /** The query parameter behind a field of a {@code @BeanParam}; empty for a field of a body. */
    private static Optional<String> parameter(Object bean, String field) {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field declared : type.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return Optional.ofNullable(declared.getAnnotation(QueryParam.class))
                            .map(QueryParam::value);
                }
            }
        }
        return Optional.empty();
    }

    /** {@code NotBlank} becomes {@code not-blank}: the rule's name is the constraint's. */
    private static String ruleOf(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CAPITALS.matcher(constraint).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private static String summary(List<Problem.Violation> violations) {
        if (violations.isEmpty()) {
            return null;
        }
        Problem.Violation first = violations.getFirst();
        return (first.pointer() == null ? first.parameter() : first.pointer()) + " " + first.message();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    // By name, so that wire needs no persistence on its class path.
    private static final Set<String> STALE = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleObjectStateException",
            "org.hibernate.StaleStateException");

    private static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (STALE.contains(cause.getClass().getName())) {
                return true;
            }
        }
        return false;
    }
}
