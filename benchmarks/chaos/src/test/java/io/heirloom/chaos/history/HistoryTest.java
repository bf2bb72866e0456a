package io.heirloom.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAndWhatWasUnknownMayBeSettledLater() throws IOException {
        Path file = folder.resolve("history.ndjson");
        try (var history = new History(file)) {
            long first = history.invoke(3, Command.OFFER, "k1", Map.of("piece", "p"));
            long second = history.invoke(4, Command.ACCEPT, "k2", Map.of());
            history.invoke(5, Command.CANCEL, "k3", Map.of());
            history.complete(first, Outcome.UNKNOWN, Map.of("code", "TIMEOUT"));
            history.note("killed ownership");
            history.complete(second, Outcome.REFUSED, Map.of("code", "CONFLICT"));
            history.complete(first, Outcome.OK, Map.of("id", "t"));
        }

        List<Operation> read = HistoryReader.read(file);

        assertThat(Files.readAllLines(file)).hasSize(7);
        assertThat(read).extracting(Operation::outcome).containsExactly(Outcome.OK, Outcome.REFUSED, Outcome.UNKNOWN);
        Operation settled = read.getFirst();
        assertThat(settled.client()).isEqualTo(3);
        assertThat(settled.piece()).isEqualTo("p");
        assertThat(settled.subject()).isEqualTo("t");
        assertThat(settled.returned()).isGreaterThanOrEqualTo(read.get(1).returned());
        assertThat(read.getLast().returned()).isEqualTo(Operation.NEVER);
    }
}
