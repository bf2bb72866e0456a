package io.heirloom.verifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageArtifactTest {

    private static final Path PAGE = Path.of("src/main/resources/io/heirloom/verifier/page/verify.html");

    @Test
    void theCommittedPageIsWhatTheSourcesMake() throws IOException, InterruptedException {
        assertThat(WebFolder.node("build.mjs", "--print")).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void nothingInThePageComesFromElsewhere() throws IOException {
        assertThat(Files.readString(PAGE))
                .doesNotContainPattern("(src|href)=[\"']?(https?:)?//")
                .doesNotContain("@import", "url(", "import(")
                .contains("default-src 'none'");
    }
}
