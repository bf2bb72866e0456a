package io.heirloom.gateway.node;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Anything that has a global id and can be fetched again by it. */
@Interface
@Description("Anything that has a global id and can be fetched again by it.")
public interface Node {
    @Id
    @NonNull
    @Description("Opaque global id.")
    String getId();
}
