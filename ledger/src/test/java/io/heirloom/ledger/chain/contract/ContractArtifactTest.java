package io.heirloom.ledger.chain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.chain.ContractFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractArtifactTest {

    @Test
    void theCommittedBytecodeIsWhatThePinnedCompilerMakesOfTheSource() throws IOException, InterruptedException {
        String committed = Files.readString(Path.of("src/main/resources/contract/HeirloomLog.json"));
        assertThat(ContractFolder.compile()).isEqualTo(committed);
    }
}
