package io.heirloom.ownership.disclosure;

import io.heirloom.ownership.disclosure.decision.DataCategory;
import io.heirloom.wire.caller.CurrentCaller;
import io.heirloom.wire.caller.Roles;
import io.heirloom.wire.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/owner-data")
@RolesAllowed({Roles.CLIENT_ADVISOR, Roles.DEALER_STAFF})
class OwnerDataResource {

    private final OwnerDataService ownerData;
    private final CurrentCaller callers;

    OwnerDataResource(OwnerDataService ownerData, CurrentCaller callers) {
        this.ownerData = ownerData;
        this.callers = callers;
    }

    @GET
    public Uni<Page<OwnerData>> read(
            @RestQuery @NotEmpty @Size(max = 100) List<UUID> item,
            @RestQuery @NotNull @Pattern(regexp = "[A-Z_]{2,32}", message = "must be the code of a purpose")
                    String purpose,
            @RestQuery @NotEmpty @Size(max = 10) List<DataCategory> category) {
        return ownerData
                .read(callers.get(), item.stream().distinct().toList(), purpose, DataCategory.asked(category))
                .map(found -> new Page<>(found, null));
    }
}
