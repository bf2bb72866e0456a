package io.heirloom.witness.report;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;

@Path("/")
@PermitAll
@Tag(name = "Report")
class ReportResource {

    private final ReportService service;
    private final ReportPage page;
    private final PolicyLines policy;

    ReportResource(ReportService service, ReportPage page, PolicyLines policy) {
        this.service = service;
        this.page = page;
        this.policy = policy;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Cache(noCache = true)
    @Operation(summary = "What was cosigned last of each log, for people")
    public Uni<String> page() {
        return service.logs().map(page::html);
    }

    @GET
    @Path("logs")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(noCache = true)
    @Operation(summary = "What was cosigned last of each known log; at most 64 logs are known")
    public Uni<List<LogView>> logs() {
        return service.logs();
    }

    @GET
    @Path("policy")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The lines with which a tlog-policy relies on this witness")
    public String policy() {
        return policy.text();
    }

    @GET
    @Path("{originHash:[0-9a-f]{64}}/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Cache(noCache = true)
    @Operation(
            summary = "The last cosigned checkpoint of a log, as c2sp.org/tlog-witness says",
            description =
                    "With the log's signatures and this witness's cosignatures. The hash is SHA-256 of the origin, in lower-case hexadecimal.")
    public Uni<String> checkpoint(@RestPath String originHash) {
        return service.checkpoint(originHash);
    }
}
