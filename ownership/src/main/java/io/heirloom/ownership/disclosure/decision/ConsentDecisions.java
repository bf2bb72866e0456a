package io.heirloom.ownership.disclosure.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks for permits and takes every failure as none. Nothing is kept for later: the next request asks again. */
@ApplicationScoped
public class ConsentDecisions {

    private static final Logger LOG = Logger.getLogger(ConsentDecisions.class);

    private final ConsentClient consent;
    private final DisclosureConfig config;
    private final AtomicBoolean failing = new AtomicBoolean();

    ConsentDecisions(@RestClient ConsentClient consent, DisclosureConfig config) {
        this.consent = consent;
        this.config = config;
    }

    public Uni<Decisions> ask(AskDecisions question) {
        return Uni.createFrom()
                .deferred(() -> consent.decide(question))
                // A replica that dies takes the question with it; another is there. A read that was noted twice is
                // better than one unnoted.
                .onFailure(ConsentDecisions::wasCutOff)
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(config.consentTimeout())
                .fail()
                .onItem()
                .ifNull()
                .continueWith(Decisions.NONE)
                .invoke(answer -> failing.set(false))
                .onFailure()
                .invoke(this::note)
                .onFailure()
                .recoverWithItem(Decisions.NONE);
    }

    private static boolean wasCutOff(Throwable failure) {
        return !(failure instanceof WebApplicationException);
    }

    /** Whether the last question went unanswered. */
    boolean failing() {
        return failing.get();
    }

    private void note(Throwable failure) {
        failing.set(true);
        LOG.warnf(
                "No decision of the consent service, so nothing is shown: %s",
                failure.getClass().getSimpleName());
    }
}
