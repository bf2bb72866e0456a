package io.heirloom.verifier;

import static io.heirloom.verifier.account.StopException.notJudged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads a file, or standard input for {@code -}, up to a limit. */
final class Input {

    private final InputStream standard;

    Input(InputStream standard) {
        this.standard = standard;
    }

    byte[] read(String file, int limit) {
        try {
            byte[] bytes = file.equals(Arguments.STANDARD_INPUT) ? upTo(limit, standard) : read(Path.of(file), limit);
            if (bytes.length > limit) {
                throw notJudged("file-too-large", Map.of("file", file, "limit", limit));
            }
            return bytes;
        } catch (IOException | IllegalArgumentException _) {
            throw notJudged("file-unreadable", Map.of("file", file));
        }
    }

    private static byte[] read(Path file, int limit) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return upTo(limit, stream);
        }
    }

    private static byte[] upTo(int limit, InputStream stream) throws IOException {
        return stream.readNBytes(limit + 1);
    }
}
