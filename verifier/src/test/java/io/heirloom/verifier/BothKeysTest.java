package io.heirloom.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.SigningKey;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A policy may ask for both keys of a log. Of several {@code log} lines one suffices, by tlog-policy; what must be there is said by the quorum, and the
 * log's ML-DSA-44 key is of a type that a {@code witness} line takes.
 */
class BothKeysTest {

    private static final String LOG = "log.heirloom.example/2026";
    private static final SigningKey ED25519 = Signers.key(LOG, SignatureType.ED25519);
    private static final SigningKey ML_DSA = Signers.key(LOG, SignatureType.ML_DSA_44);
    private static final SigningKey WITNESS =
            Signers.key("association.example/witness", SignatureType.ED25519_COSIGNATURE);
    private static final String CONTRACT = "# heirloom-contract 31337 0x" + "ab".repeat(20) + "\n";
    private static final String EITHER = "log %s\nlog %s\nwitness association %s\nquorum association\n%s"
            .formatted(ED25519.verifierKey(), ML_DSA.verifierKey(), WITNESS.verifierKey(), CONTRACT);
    private static final String BOTH =
            """
            log %s
            witness log-ml-dsa %s
            witness association %s
            group both-keys all log-ml-dsa association
            quorum both-keys
            %s""".formatted(ED25519.verifierKey(), ML_DSA.verifierKey(), WITNESS.verifierKey(), CONTRACT);

    @Test
    void underTwoLogLinesEitherKeySufficesAndTheSilentOneIsNamed() throws IOException, InterruptedException {
        assertThat(account(EITHER, ED25519, ML_DSA, WITNESS))
                .contains("established head-signed keys=Ed25519, ML-DSA-44 origin=" + LOG + " size=12");
        assertThat(account(EITHER, ED25519, WITNESS))
                .contains("established head-signed keys=Ed25519 origin=" + LOG + " size=12")
                .contains("not-established head-lacks-key keys=ML-DSA-44 origin=" + LOG);
        assertThat(account(EITHER, ML_DSA, WITNESS))
                .contains("established head-signed keys=ML-DSA-44 origin=" + LOG + " size=12")
                .contains("not-established head-lacks-key keys=Ed25519 origin=" + LOG);
    }

    @Test
    void aQuorumWithTheOtherKeyOfTheLogAsksForBoth() throws IOException, InterruptedException {
        assertThat(account(BOTH, ED25519, ML_DSA, WITNESS))
                .contains("established head-signed keys=Ed25519 origin=" + LOG + " size=12")
                .anyMatch(line -> line.startsWith("established head-cosigned ") && line.endsWith("witness=log-ml-dsa"));
        assertThat(account(BOTH, ED25519, WITNESS)).containsExactly("refused quorum-unmet event=1 origin=" + LOG);
        assertThat(account(BOTH, ML_DSA, WITNESS)).containsExactly("refused head-unsigned event=1 origin=" + LOG);
        assertThat(account(BOTH, ED25519, ML_DSA)).containsExactly("refused quorum-unmet event=1 origin=" + LOG);
    }

    /** What command and page both say. */
    private static List<String> account(String policy, SigningKey... signing) throws IOException, InterruptedException {
        String bundle = Bundles.bundle(
                Bundles.twoEvents(), head -> SigningKey.sign(head.text(), 1_780_000_123, List.of(signing)));
        return Accounts.agreed(bundle, policy);
    }
}
