package io.heirloom.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every request and answer of a run, one JSON object a line, in order; tokens are left out. */
public interface Transcript {

    void exchange(String user, String document, Map<String, ?> variables, String answer);

    void page(String user, String path, String accept, String answer);

    /** A sign-in through the browser, at this level. */
    void signIn(String user, String level);

    /** Keeps nothing. */
    static Transcript none() {
        return new Transcript() {
            @Override
            public void exchange(String user, String document, Map<String, ?> variables, String answer) {
                // Nobody reads it.
            }

            @Override
            public void page(String user, String path, String accept, String answer) {
                // Nobody reads it.
            }

            @Override
            public void signIn(String user, String level) {
                // Nobody reads it.
            }
        };
    }

    /** Written to this file, replacing an older one. */
    static Transcript to(Path file) {
        return new FileTranscript(file);
    }

    /** One line an exchange. */
    final class FileTranscript implements Transcript {

        private static final ObjectMapper JSON = new ObjectMapper();
        private final Path file;

        private FileTranscript(Path file) {
            this.file = file;
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, "");
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the transcript " + file, e);
            }
        }

        @Override
        public void exchange(String user, String document, Map<String, ?> variables, String answer) {
            var line = new LinkedHashMap<String, Object>();
            line.put("as", user);
            line.put("query", document);
            line.put("variables", variables);
            line.put("answer", answer);
            write(line);
        }

        @Override
        public void page(String user, String path, String accept, String answer) {
            var line = new LinkedHashMap<String, Object>();
            line.put("as", user);
            line.put("get", path);
            line.put("accept", accept);
            line.put("answer", answer);
            write(line);
        }

        @Override
        public void signIn(String user, String level) {
            write(Map.of("as", user, "signIn", level));
        }

        private synchronized void write(Map<String, Object> line) {
            try {
                Files.writeString(file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Maps and strings are always JSON", e);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write the transcript " + file, e);
            }
        }
    }
}
