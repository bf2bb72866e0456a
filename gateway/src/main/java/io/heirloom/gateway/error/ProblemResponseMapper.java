package io.heirloom.gateway.error;

import io.heirloom.wire.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/** Turns a service's answer of 400 and above into the two failures the gateway knows. */
public class ProblemResponseMapper implements ResponseExceptionMapper<RuntimeException> {

    private static final Logger LOG = Logger.getLogger(ProblemResponseMapper.class);

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        if (status >= 500) {
            return new UnavailableException("service", null);
        }
        Problem problem = read(response);
        if (problem == null || problem.code() == null) {
            return new ProblemException(status, "request-refused", "The request was refused.", List.of());
        }
        String message = problem.detail() == null || problem.detail().isBlank() ? problem.title() : problem.detail();
        return new ProblemException(
                status, problem.code(), message, problem.errors() == null ? List.of() : problem.errors());
    }

    private static Problem read(Response response) {
        try {
            return response.readEntity(Problem.class);
        } catch (RuntimeException e) {
            LOG.debug("An answer without a problem body", e);
            return null;
        }
    }
}
