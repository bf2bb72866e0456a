package io.heirloom.tlog.note;

import static io.heirloom.tlog.note.SignatureType.ED25519;
import static io.heirloom.tlog.note.SignatureType.ED25519_COSIGNATURE;
import static io.heirloom.tlog.note.SignatureType.ML_DSA_44;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.tree.TreeHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The timed signature types of c2sp.org/tlog-cosignature, and notes with several signatures. */
class CosignatureTest {

    private static final long TIME = 1_679_315_147;
    private static final Checkpoint HEAD = new Checkpoint("log.test/1", 0, TreeHash.ofNothing());
    private static final List<SigningKey> KEYS = List.of(
            SigningKey.of("log.test/1", ED25519, seed(1)),
            SigningKey.of("log.test/1", ML_DSA_44, seed(2)),
            SigningKey.of("witness.test/w", ED25519_COSIGNATURE, seed(3)));

    @Test
    void aCosignatureMadeByAnotherImplementationVerifies() throws IOException {
        VerifierKey key = VerifierKey.parse(resource("ml-dsa-44.vkey").strip());
        var note = SignedNote.parse(resource("ml-dsa-44.note"));
        assertThat(note.verified(List.of(key)))
                .containsExactly(new SignedNote.Verified(key, OptionalLong.of(1_700_000_000)));
        assertThat(key.toString()).isEqualTo(resource("ml-dsa-44.vkey").strip());
    }

    @Test
    void theSeedGivesTheKeyThatAnotherImplementationDerives() throws IOException {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        var key = SigningKey.of("witness.example/w1", ML_DSA_44, StrictBase64.encode(seed));
        assertThat(key.verifierKey().toString())
                .isEqualTo(resource("ml-dsa-44.vkey").strip());
    }

    @Test
    void theEd25519MessageIsTheOneOfTheSpecification() {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(new String(SignedMessage.of(ED25519_COSIGNATURE, "w", text, TIME), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + text);
    }

    @Test
    void theMlDsaMessageNamesCosignerTimeOriginAndHead() {
        var expected = "737562747265652f76310a00" // label
                + "0177" // cosigner
                + "00000000641850cb" // time
                + "0a6c6f672e746573742f31" // origin
                + "00000000000000000000000000000000" // start, end
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(HexFormat.of().formatHex(SignedMessage.of(ML_DSA_44, "w", HEAD.text(), TIME)))
                .isEqualTo(expected);
    }

    @Test
    void severalKeysSignOneNote() {
        String note = SigningKey.sign(HEAD.text(), TIME, KEYS);
        var parsed = SignedNote.parse(note);
        assertThat(parsed.verify(verifierKeys())).isEqualTo(verifierKeys());
        assertThat(parsed.verified(verifierKeys()).stream().map(SignedNote.Verified::unixSeconds))
                .containsExactly(OptionalLong.empty(), OptionalLong.of(TIME), OptionalLong.of(TIME));
        assertThat(parsed.format()).isEqualTo(note);
    }

    @Test
    void eachKeyReadsBackFromItsText() {
        for (VerifierKey key : verifierKeys()) {
            assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
            assertThat(key.toString()).startsWith(key.name() + "+" + key.hexId() + "+");
        }
        assertThat(verifierKeys().stream().map(key -> StrictBase64.encode(key.publicKey())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aKeyOfUnknownTypeOrWrongLengthIsRefused() {
        for (byte[] typed : List.of(new byte[0], new byte[] {2}, new byte[33], tagged(1, 31), tagged(6, 32))) {
            assertThatThrownBy(() -> VerifierKey.parse("name+00000000+" + StrictBase64.encode(typed)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anyOtherTimeTextOrSignatureDoesNotVerify() {
        for (SigningKey key : KEYS) {
            byte[] signature = key.sign(HEAD.text(), TIME).signature();
            assertThat(key.verifierKey().verifies(HEAD.text(), signature)).isTrue();
            assertThat(key.verifierKey().verifies(HEAD.text().replace("\n0\n", "\n1\n"), signature))
                    .isFalse();
            for (int at : List.of(0, 7, 8, signature.length / 2, signature.length - 1)) {
                byte[] altered = signature.clone();
                altered[at] ^= 1;
                assertThat(key.verifierKey().verifies(HEAD.text(), altered))
                        .as("%s, byte %d", key.verifierKey().type(), at)
                        .isFalse();
            }
        }
    }

    @Test
    void oneBadSignatureOfAKnownKeySpoilsTheNote() {
        var good = KEYS.getFirst().sign(HEAD.text(), TIME);
        var bad = KEYS.get(1).sign(new Checkpoint("log.test/1", 1, TreeHash.ofNothing()).text(), TIME);
        var note = new SignedNote(HEAD.text(), List.of(good, bad));
        assertThat(note.verify(verifierKeys())).isEmpty();
        assertThat(note.verify(List.of(verifierKeys().getFirst())))
                .containsExactly(verifierKeys().getFirst());
    }

    @Test
    void theLatticeKeySignsCheckpointsOnlyAndLeavesExtensionLinesOut() {
        SigningKey key = KEYS.get(1);
        assertThatThrownBy(() -> key.sign("any text\n", TIME)).isInstanceOf(IllegalArgumentException.class);
        byte[] signature = key.sign(HEAD.text(), TIME).signature();
        assertThat(key.verifierKey().verifies(HEAD.text() + "extension\n", signature))
                .isTrue();
        assertThat(key.verifierKey().verifies(HEAD.text() + "\n", signature)).isFalse();
    }

    @Test
    void aSignatureWithANegativeTimeIsRefused() {
        for (SigningKey key : KEYS) {
            assertThatThrownBy(() -> key.sign(HEAD.text(), -1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<VerifierKey> verifierKeys() {
        return KEYS.stream().map(SigningKey::verifierKey).toList();
    }

    private static String seed(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return StrictBase64.encode(seed);
    }

    private static byte[] tagged(int type, int length) {
        byte[] typed = new byte[1 + length];
        typed[0] = (byte) type;
        return typed;
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = CosignatureTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
