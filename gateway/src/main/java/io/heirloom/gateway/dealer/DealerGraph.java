package io.heirloom.gateway.dealer;

import io.heirloom.gateway.error.Payloads;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.node.GlobalId;
import io.heirloom.gateway.node.NewIds;
import io.heirloom.wire.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@ApplicationScoped
public class DealerGraph {

    private final Dealers dealers;
    private final NewIds newIds;

    DealerGraph(Dealers dealers, NewIds newIds) {
        this.dealers = dealers;
        this.newIds = newIds;
    }

    @Query
    @PermitAll
    @Description("One dealer. Public.")
    public Uni<Dealer> dealer(@Id @NonNull @Description("Global id of the dealer.") String id) {
        return dealers.byId(GlobalId.read(Dealer.TYPE, id, "id"))
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    @Query
    @PermitAll
    @NonNull
    @Description("The dealers that take part. Public.")
    public Uni<DealerConnection> dealers(
            @NonNull @DefaultValue("20") @Description("How many, at most 100.") int first,
            @Description("The cursor after which the page starts.") String after) {
        return dealers.page(first, after).map(DealerConnection::of);
    }

    @Mutation
    @RolesAllowed(Roles.REGISTRAR)
    @Description(
            "Enters a dealer or workshop. For the operator's registrar. INVALID for a wrong GLN, CONFLICT when it is there already.")
    public Uni<DealerEnterPayload> dealerEnter(
            @NonNull @Description("The dealer.") DealerEnterInput input,
            @Id @NonNull @Description("Repeats with this key have no second effect.") String idempotencyKey) {
        return Payloads.of(
                DealerEnterPayload::new,
                () -> dealers.enter(
                        idempotencyKey,
                        DealerClient.EnterDealer.of(newIds.choose(input.id(), Dealer.TYPE, idempotencyKey), input)));
    }
}
