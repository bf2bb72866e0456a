package io.heirloom.tlog.note;

import static io.heirloom.tlog.note.SignatureType.ED25519;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.tlog.tree.TreeHash;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    private static final SigningKey KEY =
            SigningKey.of("log.test/1", ED25519, Base64.getEncoder().encodeToString(new byte[32]));
    private static final SigningKey OTHER =
            SigningKey.of("log.test/1", ED25519, Base64.getEncoder().encodeToString(new byte[] {
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
            }));
    private static final String TEXT = new Checkpoint("log.test/1", 0, TreeHash.ofNothing()).text();

    @Test
    void theSecretBytesGiveTheKeyOfRfc8032() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var key = SigningKey.of("rfc8032", ED25519, StrictBase64.encode(seed)).verifierKey();
        assertThat(HexFormat.of().formatHex(key.publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void aNoteSignedByAnotherImplementationVerifies() {
        var key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertThat(note.verify(List.of(key))).containsExactly(key);
    }

    @Test
    void aSignedNoteNamesItsSigner() {
        var note = SignedNote.parse(signed(TEXT));
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(OTHER.verifierKey(), KEY.verifierKey()))).containsExactly(KEY.verifierKey());
        assertThat(note.verify(List.of(OTHER.verifierKey()))).isEmpty();
    }

    @Test
    void aSignatureOfAnotherTextCountsForNobody() {
        String note = signed(TEXT).replace("log.test/1\n0\n", "log.test/1\n1\n");
        assertThat(SignedNote.parse(note).verify(List.of(KEY.verifierKey()))).isEmpty();
    }

    @Test
    void aKeyReadsBackFromItsText() {
        String vkey = KEY.verifierKey().toString();
        assertThat(VerifierKey.parse(vkey)).isEqualTo(KEY.verifierKey());
        assertThatThrownBy(() -> VerifierKey.parse(vkey.replace("log.test/1", "log.test/2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.parse("log.test/1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textThatIsNoSignedNoteIsRefused() {
        for (String text : List.of(
                "", "text", "text\n\n", "text\n\nno dash\n", TEXT + "\n— name !!!\n", TEXT + "\n— name AAAA\n")) {
            assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void checkpointsReadBackAndOddOnesAreRefused() {
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(new Checkpoint("log.test/1", 0, TreeHash.ofNothing()));
        for (String text : List.of(
                "", "o\n1\n", TEXT + "extension\n", TEXT.replace("\n0\n", "\n00\n"), TEXT.replace("\n0\n", "\n-1\n"))) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void inclusionProofsReadBackByteForByte() {
        var proof = new InclusionProof(69997, List.of(new byte[32], TreeHash.ofNothing()), signed(TEXT));
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex 69997\nAAAA");
        assertThat(InclusionProof.parse(proof.text()).text()).isEqualTo(proof.text());
        var single = new InclusionProof(0, List.of(), signed(TEXT));
        assertThat(InclusionProof.parse(single.text()).text()).isEqualTo(single.text());
        assertThatThrownBy(() -> InclusionProof.parse(proof.text().replace("index 6", "index 06")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String signed(String text) {
        return SigningKey.sign(text, 0, List.of(KEY));
    }
}
