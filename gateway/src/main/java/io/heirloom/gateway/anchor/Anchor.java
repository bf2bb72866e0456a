package io.heirloom.gateway.anchor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@RegisterForReflection
@Description(
        "A head of the transparency log that is brought to a chain, so that nobody can show another history later.")
public record Anchor(
        @NonNull @Description("Where it stands.") AnchorState state,

        @NonNull @Description("How many entries of the log the head covers.")
        Long size,

        @NonNull @Description("Root hash of the log at that size, base64.")
        String root,

        @NonNull @Description("Id of the EVM chain.") Long chainId,

        @NonNull @Description("Address of the contract that keeps the heads.")
        String contract,

        @Name("transaction") @Description("Hash of the transaction, once signed.")
        String tx,

        @Description("Number of the block, while it is in one.")
        Long block,

        @Description("Hash of that block.") String blockHash,

        @Description("What there is to explain, such as why it failed.")
        String reason,

        @Description("When the state last changed.") Instant changedAt) {}
