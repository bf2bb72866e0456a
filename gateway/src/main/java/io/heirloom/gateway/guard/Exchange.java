package io.heirloom.gateway.guard;

import graphql.ExecutionInput;
import io.heirloom.gateway.downstream.CallContext;
import io.heirloom.gateway.guard.document.Documents;
import io.heirloom.gateway.guard.document.GraphqlRequest;
import io.heirloom.gateway.guard.execution.Execution;
import io.heirloom.gateway.guard.limit.Rule;
import io.heirloom.operations.RequestIdFilter;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/** One request between admission and answer. It is answered once: by its result, by its time running out, or not at all when the client left. */
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext routing;
    private final Answers answers;
    private final Admission admission;
    private final Duration timeout;
    private final Context context = Vertx.currentContext();
    private final ManagedContext requestContext = Arc.container().requestContext();
    private ContextState state;
    private long timer = -1;
    private boolean answered;

    Exchange(RoutingContext routing, Answers answers, Admission admission, Duration timeout) {
        this.routing = routing;
        this.answers = answers;
        this.admission = admission;
        this.timeout = timeout;
    }

    void begin(
            Execution execution,
            CurrentIdentityAssociation identities,
            SecurityIdentity identity,
            GraphqlRequest request,
            Documents.Admitted document) {
        CallContext.endWithin(timeout);
        timer = routing.vertx().setTimer(timeout.toMillis(), _ -> timeUp());
        routing.response().closeHandler(_ -> close());
        boolean admitted = admission.enter(() -> onContext(() -> {
            if (answered) {
                admission.leave();
            } else {
                run(execution, identities, identity, request, document);
            }
        }));
        if (!admitted) {
            answer(() -> answers.refuse(routing, Rule.TOO_BUSY.refused()));
        }
    }

    private void run(
            Execution execution,
            CurrentIdentityAssociation identities,
            SecurityIdentity identity,
            GraphqlRequest request,
            Documents.Admitted document) {
        requestContext.activate();
        state = requestContext.getState();
        identities.setIdentity(identity);
        ExecutionInput input = execution.prepare(request, document, RequestIdFilter.idOf(routing), state);
        Uni.createFrom()
                .completionStage(() -> execution.run(input))
                .subscribe()
                .with(
                        result -> onContext(() -> finish(() -> answers.result(routing, result))),
                        failure -> onContext(() -> finish(() -> fail(failure))));
        requestContext.deactivate();
    }

    private void finish(Runnable write) {
        admission.leave();
        answer(write);
        requestContext.destroy(state);
    }

    private void fail(Throwable failure) {
        LOG.errorf(failure, "Request %s failed", RequestIdFilter.idOf(routing));
        answers.refuse(routing, Rule.UNEXPECTED.refused());
    }

    private void timeUp() {
        cancel();
        answer(() -> answers.refuse(routing, Rule.TIMEOUT.refused()));
    }

    private void close() {
        if (!answered) {
            answered = true;
            routing.vertx().cancelTimer(timer);
            cancel();
        }
    }

    // Running downstream calls end by themselves (CallContext); this keeps new ones from starting.
    private void cancel() {
        onContext(CallContext::endNow);
    }

    private void answer(Runnable write) {
        if (!answered) {
            answered = true;
            routing.vertx().cancelTimer(timer);
            write.run();
        }
    }

    private void onContext(Runnable work) {
        if (context.equals(Vertx.currentContext())) {
            work.run();
        } else {
            context.runOnContext(_ -> work.run());
        }
    }
}
