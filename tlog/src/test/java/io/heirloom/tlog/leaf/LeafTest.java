package io.heirloom.tlog.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.testing.vectors.Leaves;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void aLeafReadsBack() {
        Leaf leaf = Leaf.parse(Leaves.with("theft", 1_780_000_020));
        assertThat(leaf.kind()).isEqualTo(Leaf.Kind.THEFT);
        assertThat(leaf.unixSeconds()).isEqualTo(1_780_000_020);
        assertThat(leaf.handle()).hasSize(32);
    }

    @Test
    void timesMustBeRounded() {
        refused(Leaves.with("item", 1_780_000_021), "not rounded to 60");
        refused(Leaves.with("consent", 1_780_000_020), "not rounded to 3600");
        refused(Leaves.with("ownership", 1_780_000_020), "not rounded to 3600");
    }

    @Test
    void everyOtherFormIsRefused() {
        String good = new String(Leaves.random(), StandardCharsets.US_ASCII);
        for (String bad : List.of(
                "",
                good.substring(0, good.length() - 1),
                good + "\n",
                good.replace("leaf@v1", "leaf@v2"),
                good.replace("\nitem\n", "\nperson\n"),
                good.replace("\nitem\n", "\nITEM\n"),
                good.replace("=\n", "\n"),
                good.replace("item", "it\u00e9m"),
                good.replace("\n", "\r\n"),
                good + "x".repeat(256))) {
            assertThatThrownBy(() -> Leaf.parse(bad.getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Computed with sha256sum over the bytes that the format names. */
    @Test
    void commitmentsAreThoseOfTheFormat() {
        byte[] part = Commitment.ofPart(new byte[32], "{}".getBytes(StandardCharsets.US_ASCII));
        assertThat(HexFormat.of().formatHex(part))
                .isEqualTo("a5f86998a939eccb5c7fdfe190012b5ad192708d6930276c6b9b6ee4e88ee857");
        assertThat(HexFormat.of().formatHex(Commitment.of(List.of(part, part))))
                .isEqualTo("b9ba0d133a1ad37c09668e75cc8c68e55ef990d1e75ab0992c0f7ac9b032135f");
    }

    private static void refused(byte[] entry, String reason) {
        assertThatThrownBy(() -> Leaf.parse(entry)).hasMessageContaining(reason);
    }
}
