package io.heirloom.gateway.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.gateway.guard.document.Documents;
import io.heirloom.gateway.guard.document.GraphqlRequest;
import io.heirloom.gateway.guard.execution.Execution;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.gateway.guard.limit.RefusedException;
import io.heirloom.gateway.guard.limit.Rule;
import io.heirloom.operations.RequestIdFilter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The endpoint {@code /graphql}. It stands before SmallRye's own route and passes nothing on to it: neither GET, nor web sockets. */
@ApplicationScoped
class GraphqlRoute {

    private static final Logger LOG = Logger.getLogger(GraphqlRoute.class);
    private static final String PATH = "/graphql";
    // Before every route of the extension; its web socket route stands right behind authorisation.
    private static final int PREFLIGHT = -120;
    private static final int JUDGEMENT = -10;
    private static final Pattern JSON =
            Pattern.compile("application/json(\\s*;\\s*charset=\"?utf-8\"?)?\\s*", Pattern.CASE_INSENSITIVE);

    private final GuardConfig limits;
    private final Documents documents;
    private final Execution execution;
    private final CurrentIdentityAssociation identities;
    private final ObjectMapper mapper;
    private final Variables variables;
    private final Admission admission;
    private final Answers answers;

    GraphqlRoute(
            GuardConfig limits,
            Documents documents,
            Variables variables,
            Execution execution,
            CurrentIdentityAssociation identities,
            ObjectMapper mapper) {
        this.limits = limits;
        this.documents = documents;
        this.variables = variables;
        this.execution = execution;
        this.identities = identities;
        this.mapper = mapper;
        this.admission = new Admission(limits.concurrent(), limits.queue());
        this.answers = new Answers(mapper);
    }

    void register(@Observes Router router) {
        router.route(PATH).order(PREFLIGHT).handler(this::preflight);
        router.route(PATH)
                .order(JUDGEMENT)
                .handler(BodyHandler.create(false).setBodyLimit(limits.bodyBytes()))
                .failureHandler(this::failed);
        router.route(PATH).order(JUDGEMENT + 1).handler(this::identify);
    }

    private void preflight(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader("Allow", "POST, OPTIONS")
                    .end()
                    .onFailure(_ -> {});
        } else if (!request.method().equals(HttpMethod.POST) || request.getHeader("Upgrade") != null) {
            refuse(context, Rule.METHOD_NOT_ALLOWED);
        } else if (!isJson(request.getHeader("Content-Type")) || request.getHeader("Content-Encoding") != null) {
            refuse(context, Rule.UNSUPPORTED_MEDIA_TYPE);
        } else if (Answers.mediaType(context) == null) {
            refuse(context, Rule.NOT_ACCEPTABLE);
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        Rule rule = context.failure() instanceof AuthenticationFailedException
                ? Rule.UNAUTHENTICATED
                : switch (context.statusCode()) {
                    case 400 -> Rule.MALFORMED_REQUEST;
                    case 401 -> Rule.UNAUTHENTICATED;
                    case 413 -> Rule.BODY_TOO_LARGE;
                    default -> Rule.UNEXPECTED;
                };
        if (rule == Rule.UNEXPECTED) {
            LOG.errorf(context.failure(), "Request %s failed", RequestIdFilter.idOf(context));
        }
        refuse(context, rule);
    }

    private void identify(RoutingContext context) {
        // The keys of the issuer may have to be fetched; the request goes on where it began.
        Context own = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .emitOn(work -> {
                    if (own.equals(Vertx.currentContext())) {
                        work.run();
                    } else {
                        own.runOnContext(_ -> work.run());
                    }
                })
                .subscribe()
                .with(identity -> judge(context, identity), _ -> refuse(context, Rule.UNAUTHENTICATED));
    }

    private void judge(RoutingContext context, SecurityIdentity identity) {
        try {
            GraphqlRequest request = GraphqlRequest.parse(
                    mapper,
                    context.body().buffer() == null
                            ? Buffer.buffer()
                            : context.body().buffer());
            Documents.Admitted document = documents.admit(request.query(), request.variables());
            variables.check(document.entry().getDocument(), request);
            if (document.figures().introspecting() && identity.isAnonymous()) {
                throw Rule.INTROSPECTION_DISABLED.refused();
            }
            var exchange = new Exchange(context, answers, admission, limits.timeout());
            exchange.begin(execution, identities, identity, request, document);
        } catch (RefusedException e) {
            answers.refuse(context, e);
        }
    }

    private void refuse(RoutingContext context, Rule rule) {
        answers.refuse(context, rule.refused());
    }

    private static boolean isJson(String contentType) {
        return contentType != null && JSON.matcher(contentType).matches();
    }
}
