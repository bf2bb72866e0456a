package io.heirloom.witness.cosign;

import static io.heirloom.witness.cosign.CosignProblem.CHECKPOINT_INCONSISTENT;
import static io.heirloom.witness.cosign.CosignProblem.CHECKPOINT_MALFORMED;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/add-checkpoint")
@PermitAll
@Tag(name = "Witness")
class AddCheckpointResource {

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final String LINES = "text/plain;charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final CosignService service;

    AddCheckpointResource(CosignService service) {
        this.service = service;
    }

    @POST
    @Operation(
            summary = "Cosign a checkpoint, as c2sp.org/tlog-witness says",
            description =
                    "Body: \"old\" and the size cosigned last, the lines of the consistency proof, an empty line, the checkpoint.")
    @RequestBody(content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "200", description = "Signature lines", content = @Content(mediaType = "text/plain"))
    @APIResponse(responseCode = "400", description = "Malformed, or the old size is above the checkpoint's")
    @APIResponse(responseCode = "403", description = "No valid signature of the log")
    @APIResponse(responseCode = "404", description = "Unknown log")
    @APIResponse(
            responseCode = "409",
            description = "Another size was cosigned last: the body says which",
            content = @Content(mediaType = SIZE))
    @APIResponse(responseCode = "422", description = "Not proven to extend what was cosigned last")
    @APIResponse(responseCode = "429", description = "Too many requests from this address")
    public Uni<RestResponse<byte[]>> add(byte[] body) {
        return service.cosign(parse(body)).map(AddCheckpointResource::answer);
    }

    private static AddCheckpoint parse(byte[] body) {
        try {
            return AddCheckpoint.parse(body);
        } catch (IllegalArgumentException e) {
            throw CHECKPOINT_MALFORMED.because(e.getMessage());
        }
    }

    private static RestResponse<byte[]> answer(Cosigning outcome) {
        return switch (outcome) {
            case Cosigning.Cosigned(String lines, var _) -> answer(OK, LINES, lines);
            case Cosigning.OtherSize(long size) -> answer(CONFLICT, SIZE, size + "\n");
            case Cosigning.Inconsistent _ -> throw CHECKPOINT_INCONSISTENT.because();
        };
    }

    private static RestResponse<byte[]> answer(int status, String type, String body) {
        return RestResponse.ResponseBuilder.<byte[]>create(status)
                .entity(body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", type)
                .build();
    }
}
