package io.heirloom.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the Dockerfiles as they stand here: what moves by itself is no base. */
class BaseTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern FROM = Pattern.compile("(?mi)^\\s*FROM\\s+(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*$");
    private static final Pattern COPIED_FROM = Pattern.compile("(?mi)^\\s*COPY\\s.*--from=(\\S+)");
    private static final String DIGEST = "[^:@]+:[^:@]+@sha256:[0-9a-f]{64}";

    @TempDir
    Path folder;

    static Stream<Path> dockerfiles() throws IOException {
        try (Stream<Path> found = Files.list(ROOT.resolve("deploy/images"))) {
            return found.filter(file -> file.getFileName().toString().startsWith("Dockerfile")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void everyImageThatIsPulledIsNamedByTagAndDigest(Path dockerfile) throws IOException {
        String text = Files.readString(dockerfile);
        List<MatchResult> stages = FROM.matcher(text).results().toList();
        List<String> names =
                stages.stream().map(stage -> String.valueOf(stage.group(2))).toList();
        assertThat(Base.of(dockerfile).reference()).matches(DIGEST);
        assertThat(stages.stream().map(stage -> stage.group(1))).isNotEmpty().containsOnly("${BASE}");
        assertThat(COPIED_FROM.matcher(text).results().map(copy -> copy.group(1)))
                .isSubsetOf(names);
    }

    /** So an image that an engine builds and one that none builds stand on the same. */
    @ParameterizedTest
    @MethodSource("dockerfiles")
    void theSameBaseIsUsedWithoutAnEngine(Path dockerfile) throws Exception {
        ImageReference base = ImageReference.parse(Base.of(dockerfile).reference());
        assertThat(base.getTag()).isPresent();
        assertThat(base.getDigest()).isPresent();
        assertThat(Files.readString(dockerfile))
                .containsOnlyOnce("@" + base.getDigest().orElseThrow());
    }

    /** A digest stands where a keeper of dependencies finds it, or it would stay for ever. */
    @Test
    void aKeeperMovesTheDigests() throws IOException {
        var keeper = new ObjectMapper().readTree(ROOT.resolve("renovate.json").toFile());
        assertThat(keeper.path("enabledManagers").toString()).contains("\"dockerfile\"");
        assertThat(keeper.path("extends").toString()).contains("\"docker:pinDigests\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARG BASE=eclipse-temurin:25-jre-noble", "FROM scratch", "ARG BASE"})
    void aDockerfileThatPinsNothingIsRefused(String text) throws IOException {
        Path dockerfile = Files.writeString(folder.resolve("Dockerfile"), text + "\n");
        assertThatThrownBy(() -> Base.of(dockerfile)).isInstanceOf(IllegalArgumentException.class);
    }
}
