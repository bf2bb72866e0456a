package io.heirloom.gateway.error;

import graphql.ErrorClassification;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The one place where a failure while answering becomes a top-level error: a stable code, the path, the request id, nothing from inside. */
@ApplicationScoped
public class GraphErrors implements DataFetcherExceptionHandler {

    /** Key of the request id in the GraphQL context. */
    public static final String REQUEST_ID = "requestId";

    private static final Logger LOG = Logger.getLogger(GraphErrors.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLContext context = parameters.getDataFetchingEnvironment().getGraphQlContext();
        String requestId = context.get(REQUEST_ID);
        Shown shown = shown(parameters.getException(), requestId, context);
        GraphQLError error = GraphqlErrorBuilder.newError(parameters.getDataFetchingEnvironment())
                .errorType(ErrorClassification.errorClassification("DataFetchingException"))
                .message("%s", shown.message)
                .extensions(Map.of("code", shown.code, "requestId", requestId))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static Shown shown(Throwable failure, String requestId, GraphQLContext context) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return new Shown(code(problem), problem.getMessage());
                }
                case UnavailableException unavailable -> {
                    warnOnce(requestId, unavailable.getMessage(), context);
                    return new Shown("UNAVAILABLE", unavailable.getMessage());
                }
                case UnauthorizedException _ -> {
                    return new Shown("UNAUTHENTICATED", "A valid token is needed.");
                }
                case ForbiddenException _ -> {
                    return new Shown("FORBIDDEN", "The caller's role does not allow this.");
                }
                case ConstraintViolationException _ -> {
                    return new Shown("INVALID", "An argument breaks a rule.");
                }
                default -> {}
            }
        }
        LOG.errorf(failure, "Request %s failed", requestId);
        return new Shown("UNEXPECTED", "Something went wrong on our side.");
    }

    /** A part that does not answer fails every row of a list; the log tells it once for each request. */
    private static void warnOnce(String requestId, String message, GraphQLContext context) {
        context.computeIfAbsent(new Warned(message), _ -> {
            LOG.warnf("Request %s: %s", requestId, message);
            return true;
        });
    }

    /** One kind of refusal for each status; the finer problem code of 401 stays, because a client must act on it. */
    private static String code(ProblemException problem) {
        return switch (problem.status()) {
            case 400, 413, 415, 422 -> "INVALID";
            case 401 -> "assurance-insufficient".equals(problem.code()) ? "ASSURANCE_INSUFFICIENT" : "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 409 -> "CONFLICT";
            default -> "REFUSED";
        };
    }

    private record Warned(String message) {}

    private record Shown(String code, String message) {}
}
