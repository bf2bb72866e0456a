package io.heirloom.tlog.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Torchwood's own answers, at the commit that the files name. */
class TorchwoodVectorsTest {

    private static final int LOOKUPS = 20;
    private static final int TREES = 13;

    @Test
    void proofsAreJudgedAsTorchwoodJudgesThem() {
        Map<String, String> claim = new HashMap<>();
        int judged = 0;
        for (String line : lines("torchwood-lookup.txt")) {
            String[] word = line.split(" ", 2);
            claim.put(word[0], word[1]);
            if (word[0].equals("verify")) {
                assertThat(holds(claim)).as(claim.toString()).isEqualTo(Boolean.parseBoolean(word[1]));
                judged++;
            }
        }
        assertThat(judged).isEqualTo(LOOKUPS);
    }

    @Test
    void rootsAreThoseOfTorchwood() {
        List<PrefixEntry> entries = new ArrayList<>();
        int trees = 0;
        for (String line : lines("torchwood-treehash.txt")) {
            String[] word = line.split(" ", -1);
            if (word[0].equals("kv")) {
                entries.add(new PrefixEntry(hex(word[1]), hex(word[2])));
            } else {
                assertThat(PrefixTree.of(entries).root()).as(line).isEqualTo(hex(word[1]));
                entries.clear();
                trees++;
            }
        }
        assertThat(trees).isEqualTo(TREES);
    }

    private static boolean holds(Map<String, String> claim) {
        byte[] root = hex(claim.get("snap"));
        byte[] key = hex(claim.get("key"));
        byte[] proof = hex(claim.get("proof"));
        return claim.get("val").equals("-")
                ? PrefixProofCheck.excludes(root, key, proof)
                : PrefixProofCheck.presents(root, key, hex(claim.get("val")), proof);
    }

    private static byte[] hex(String text) {
        return text.equals("''") ? new byte[0] : HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static List<String> lines(String file) {
        try (var in = TorchwoodVectorsTest.class.getResourceAsStream("/prefix/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
