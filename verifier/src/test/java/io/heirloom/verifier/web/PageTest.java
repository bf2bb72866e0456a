package io.heirloom.verifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.tool.Tool;
import io.heirloom.verifier.Accounts;
import io.heirloom.verifier.Bundles;
import io.heirloom.verifier.Signers;
import io.heirloom.verifier.account.Wording;
import io.heirloom.verifier.altered.Alteration;
import io.heirloom.verifier.altered.Alterations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as a person meets it: opened from a file in a browser that has no network. */
class PageTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PAGE =
            Path.of("src/main/resources/io/heirloom/verifier/page/verify.html").toAbsolutePath();
    private static final int STRIDE = 5;

    private static byte[] bundle;
    private static byte[] policy;
    private static final List<Alteration> ALTERATIONS = new ArrayList<>();
    private static JsonNode seen;

    @BeforeAll
    static void openThePage() throws IOException, InterruptedException {
        Path browser = Tool.find("chromium");
        Signers signers = Signers.justEnough();
        bundle = Alterations.plain(Bundles.bundle(Bundles.threeEvents(), signers::sign));
        policy = signers.policy().getBytes(StandardCharsets.UTF_8);
        List<Alteration> all = Alterations.ofEveryField(bundle);
        for (int i = 0; i < all.size(); i += STRIDE) {
            ALTERATIONS.add(all.get(i));
        }
        Path pictures = Files.createDirectories(Path.of("target/pictures").toAbsolutePath());
        Path task = WebFolder.task(PAGE, bundle, policy, ALTERATIONS);
        seen = MAPPER.readTree(
                WebFolder.node("test/browser.mjs", browser.toString(), task.toString(), pictures.toString()));
    }

    @Test
    void itShowsTheSameSentencesAsTheCommandInEveryLanguage() {
        for (String language : Wording.LANGUAGES) {
            assertThat(texts(seen.at("/languages/" + language)))
                    .as(language)
                    .isEqualTo(Accounts.sentences(bundle, policy, language));
        }
        assertThat(texts(seen.get("withoutPolicy"))).isEqualTo(Accounts.sentences(bundle, null, "en"));
    }

    @Test
    void itAsksTheNetworkForNothing() {
        assertThat(texts(seen.get("requests"))).containsExactly(PAGE.toUri().toString());
        assertThat(seen.get("forbidden").asText()).isEqualTo("connect-src");
        assertThat(seen.get("errors")).isEmpty();
    }

    @Test
    void itRefusesWhatTheCommandRefuses() {
        assertThat(seen.get("accounts")).hasSameSizeAs(ALTERATIONS);
        for (int i = 0; i < ALTERATIONS.size(); i++) {
            assertThat(texts(seen.get("accounts").get(i)))
                    .as(ALTERATIONS.get(i).what())
                    .isEqualTo(Accounts.codes(ALTERATIONS.get(i).of(bundle), policy))
                    .hasSize(1);
        }
        assertThat(texts(seen.get("dropped"))).singleElement().asString().contains("is not JSON");
    }

    @Test
    void aBrowserThatCannotCheckSaysSoAndJudgesNothing() {
        assertThat(texts(seen.get("inAnOldBrowser")))
                .containsExactly("This browser cannot check these signatures. Use a newer one, or the command.");
    }

    @Test
    void itIsReadAndWorkedByEverybody() {
        assertThat(seen.get("title").asText()).isEqualTo("Check a proof");
        assertThat(texts(seen.get("faint"))).isEmpty();
        assertThat(texts(seen.get("unlabelled"))).isEmpty();
        assertThat(seen.get("sidewaysOnAPhone").asBoolean()).isFalse();
        assertThat(texts(seen.get("reached"))).startsWith("language", "bundle", "policy", "a", "summary");
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
