package io.heirloom.ledger.chain.signer.aws;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.signer.Transactions;
import io.heirloom.ledger.chain.signer.UnsignedTransaction;
import io.heirloom.ledger.peer.KmsPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KmsSignerTest {

    private static final Map<String, String> FIXED =
            Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
    private final KmsPeer kms = new KmsPeer(ChainConfig.DEVELOPMENT_KEY, now::get);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        kms.close();
    }

    @ParameterizedTest
    @EnumSource(FeeKind.class)
    void theBytesAreThoseThatTheKeyItselfWouldSignInEitherForm(FeeKind kind) {
        KmsSigner signer = signer(FIXED);
        for (int nonce = 0; nonce < 20; nonce++) {
            kms.setHighForm(nonce % 2 == 1);
            UnsignedTransaction transaction = Transactions.of(kind, nonce);
            assertThat(get(signer.sign(transaction))).isEqualTo(Transactions.signedHere(transaction));
        }
    }

    @Test
    void aKeyOfAnotherSpecIsRefused() {
        kms.setCurve(X9ObjectIdentifiers.prime256v1);
        assertThatThrownBy(() -> get(signer(FIXED).address())).hasMessageContaining("ECC_SECG_P256K1");
    }

    @Test
    void whatAwsRefusesIsToldWithoutNamingTheAccount() {
        var wrong = signer(Map.of("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY", "guessed"));
        assertThatThrownBy(() -> get(wrong.address()))
                .hasMessageContaining("status 400 InvalidSignatureException")
                .message()
                .doesNotContain("123456789012")
                .doesNotContain("guessed");
    }

    @Test
    void credentialsOfThePodAreKeptAndRenewedBeforeTheyEnd() throws IOException {
        // Given
        Path token = Files.writeString(folder.resolve("token"), KmsPeer.POD_TOKEN + "\n");
        KmsSigner signer = signer(Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", kms.credentialsUrl().toString(),
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", token.toString()));
        // When
        get(signer.sign(Transactions.of(FeeKind.EIP1559, 1)));
        get(signer.sign(Transactions.of(FeeKind.EIP1559, 2)));
        assertThat(kms.credentialCalls()).isEqualTo(1);
        now.updateAndGet(before -> before.plus(KmsPeer.LIFETIME).minus(Duration.ofMinutes(2)));
        get(signer.sign(Transactions.of(FeeKind.EIP1559, 3)));
        // Then
        assertThat(kms.credentialCalls()).isEqualTo(2);
    }

    @Test
    void withoutCredentialsItSaysWhichAreMissing() {
        assertThatThrownBy(() -> get(signer(Map.of()).address())).hasMessageContaining("AWS_ACCESS_KEY_ID");
    }

    private KmsSigner signer(Map<String, String> environment) {
        var config =
                Map.of("kind", "aws-kms", "url", kms.url() + "/", "key-id", KmsPeer.KEY_ID, "region", KmsPeer.REGION);
        return new KmsSigner(Transactions.config(config), environment, now::get);
    }
}
