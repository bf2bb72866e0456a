package io.heirloom.ledger.index;

import static io.heirloom.wire.problem.CommonProblem.INVALID_REQUEST;

import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.prefix.PrefixKey;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record AskHandles(
        @Schema(description = "Handles, each base64 of 32 bytes") @NotEmpty @Size(max = 100)
        List<@NotNull String> handles) {

    List<byte[]> keys() {
        var keys = new ArrayList<byte[]>();
        for (int i = 0; i < handles.size(); i++) {
            try {
                keys.add(StrictBase64.decode(handles.get(i), PrefixKey.LENGTH));
            } catch (IllegalArgumentException _) {
                throw INVALID_REQUEST.at("/handles/" + i, "handle", "must be base64 of 32 bytes");
            }
        }
        return keys;
    }
}
