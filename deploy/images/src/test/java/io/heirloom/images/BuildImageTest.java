package io.heirloom.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an empty base, which needs no registry. */
class BuildImageTest {

    private static final Instant RELEASED = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    Path root;

    @BeforeEach
    void packageAService() throws IOException {
        Path application = root.resolve("gateway/target/quarkus-app");
        for (String file : new String[] {"lib/main/a.jar", "quarkus/b.jar", "app/c.jar", "quarkus-run.jar"}) {
            Files.createDirectories(application.resolve(file).getParent());
            Files.writeString(application.resolve(file), file);
        }
        Files.writeString(root.resolve("gateway/target/gateway-0.1.0-runner"), "ELF");
    }

    @Test
    void anImageRunsAsAUserWithoutRightsAndHoldsOnlyTheApplication() throws Exception {
        BuildImage.build(root, RELEASED, "gateway", "--base", "scratch");
        JsonNode image = config(files());
        assertThat(image.at("/config/User").asText()).isEqualTo("10001:10001");
        assertThat(image.at("/config/ExposedPorts").toString()).contains("8080/tcp", "9000/tcp");
        assertThat(image.at("/config/Entrypoint").toString()).contains("/heirloom/quarkus-run.jar");
        assertThat(image.path("created").asText()).startsWith("2026-11-22T00:00:00");
        assertThat(entries(files()))
                .contains("heirloom/lib/main/a.jar", "heirloom/quarkus-run.jar")
                .allMatch(name -> name.startsWith("heirloom"));
    }

    @Test
    void aNativeImageHoldsOneExecutable() throws Exception {
        BuildImage.build(root, RELEASED, "gateway", "--base", "scratch", "--native", "true");
        assertThat(entries(files())).containsExactlyInAnyOrder("heirloom/", "heirloom/service");
        assertThat(config(files()).at("/config/Entrypoint/0").asText()).isEqualTo("/heirloom/service");
    }

    @Test
    void theSameFilesGiveTheSameImage() throws Exception {
        String first = BuildImage.build(root, RELEASED, "gateway", "--base", "scratch");
        Files.setLastModifiedTime(
                root.resolve("gateway/target/quarkus-app/app/c.jar"),
                java.nio.file.attribute.FileTime.from(Instant.now()));
        assertThat(BuildImage.build(root, RELEASED, "gateway", "--base", "scratch"))
                .isEqualTo(first)
                .contains("sha256:");
    }

    @Test
    void aBaseThatIsNotPinnedIsRefused() {
        assertThatThrownBy(() -> BuildImage.build(root, RELEASED, "gateway", "--base", "eclipse-temurin:25"))
                .hasMessageContaining("pinned by its digest");
        assertThatThrownBy(() -> BuildImage.build(root, RELEASED)).hasMessageContaining("usage");
        assertThatThrownBy(() -> BuildImage.build(root, RELEASED, "gateway", "--latest", "x"))
                .hasMessageContaining("usage");
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(open())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode config(Map<String, byte[]> files) throws IOException {
        return new ObjectMapper().readTree(files.get("config.json"));
    }

    private static Set<String> entries(Map<String, byte[]> files) throws IOException {
        var names = new HashSet<String>();
        for (Map.Entry<String, byte[]> layer : files.entrySet()) {
            if (layer.getKey().endsWith(".tar.gz")) {
                try (var tar = new TarArchiveInputStream(
                        new GZIPInputStream(new java.io.ByteArrayInputStream(layer.getValue())))) {
                    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                        names.add(entry.getName());
                    }
                }
            }
        }
        return names;
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(root.resolve("gateway/target/image.tar")));
    }
}
