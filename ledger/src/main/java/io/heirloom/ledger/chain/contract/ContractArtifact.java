package io.heirloom.ledger.chain.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.ledger.chain.node.Hex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The compiled contract, as committed beside its source. */
record ContractArtifact(byte[] creation, byte[] code) {

    private static final String RESOURCE = "/contract/HeirloomLog.json";

    static ContractArtifact load() {
        try (InputStream resource = ContractArtifact.class.getResourceAsStream(RESOURCE)) {
            JsonNode artifact = new ObjectMapper().readTree(resource);
            return new ContractArtifact(
                    Hex.bytes(artifact.get("bytecode").asText()),
                    Hex.bytes(artifact.get("deployedBytecode").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled contract cannot be read", e);
        }
    }
}
