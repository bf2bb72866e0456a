package io.heirloom.verifier.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.tool.NodeFolder;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.verifier.altered.Alteration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The folder of the page's sources, and the programs there that tests start. */
public final class WebFolder {

    private static final NodeFolder FOLDER = new NodeFolder(Path.of("web"));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WebFolder() {}

    public static String node(String... words) throws IOException, InterruptedException {
        return FOLDER.run(words);
    }

    /** A file that says what a program of the test folder has to do. */
    static Path task(Path page, byte[] bundle, byte[] policy, List<Alteration> alterations) throws IOException {
        return Files.writeString(
                Files.createTempFile("heirloom-task", ".json"),
                "{\"page\":\"%s\",\"bundle\":\"%s\",\"policy\":\"%s\",\"alterations\":[%s]}"
                        .formatted(
                                page,
                                StrictBase64.encode(bundle),
                                StrictBase64.encode(policy),
                                alterations.stream().map(Alteration::json).collect(Collectors.joining(","))));
    }

    /** What a program of the test folder says of each altered bundle. */
    public static List<List<String>> accounts(
            String program, byte[] bundle, byte[] policy, List<Alteration> alterations)
            throws IOException, InterruptedException {
        Path task = task(Path.of(""), bundle, policy, alterations);
        JsonNode answer = MAPPER.readTree(node("test/" + program, task.toString()));
        return MAPPER.convertValue(
                answer,
                MAPPER.getTypeFactory()
                        .constructCollectionType(
                                List.class, MAPPER.getTypeFactory().constructCollectionType(List.class, String.class)));
    }
}
