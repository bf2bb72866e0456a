package io.heirloom.ledger.chain.signer;

import static io.heirloom.ledger.TestDatabase.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heirloom.ledger.chain.ChainConfig;
import io.heirloom.ledger.chain.fee.FeeKind;
import io.heirloom.ledger.chain.node.NodeAwayException;
import io.heirloom.ledger.peer.Web3SignerPeer;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.web3j.crypto.RawTransaction;

class Web3SignerTest {

    private final Web3SignerPeer peer = new Web3SignerPeer(ChainConfig.DEVELOPMENT_KEY, Transactions.CHAIN);
    private final Web3Signer signer = signer(peer.account());

    @AfterEach
    void stop() {
        peer.close();
    }

    @ParameterizedTest
    @EnumSource(FeeKind.class)
    void theBytesAreThoseThatTheKeyItselfWouldSign(FeeKind kind) {
        for (long nonce = 0; nonce < 20; nonce++) {
            UnsignedTransaction transaction = Transactions.of(kind, nonce);
            assertThat(get(signer.sign(transaction))).isEqualTo(Transactions.signedHere(transaction));
        }
    }

    @Test
    void theAccountIsTheConfiguredOneInLowerCase() {
        assertThat(get(signer(peer.account().toUpperCase(Locale.ROOT).replace("0X", "0x"))
                        .address()))
                .isEqualTo(peer.account());
    }

    @Test
    void whatWasNotAskedForIsRefused() {
        peer.forge(raw -> RawTransaction.createTransaction(
                Transactions.CHAIN,
                raw.getNonce().add(BigInteger.ONE),
                raw.getGasLimit(),
                raw.getTo(),
                raw.getValue(),
                raw.getData(),
                BigInteger.ONE,
                BigInteger.TEN));
        assertThatThrownBy(() -> get(signer.sign(Transactions.of(FeeKind.EIP1559, 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The signature is not of " + peer.account());
    }

    @Test
    void aSignerThatDoesNotHaveTheKeySignsNothing() {
        var other = signer("0x70997970c51812dc3a010c7d01b50e0d17dc79c8");
        assertThatThrownBy(() -> get(other.sign(Transactions.of(FeeKind.EIP1559, 7))))
                .isInstanceOf(NodeAwayException.class);
    }

    @Test
    void aSignerThatIsDownIsSaidToBe() {
        peer.setDown(true);
        assertThatThrownBy(() -> get(signer.sign(Transactions.of(FeeKind.EIP1559, 7))))
                .isInstanceOf(NodeAwayException.class)
                .hasMessageContaining("does not answer");
    }

    private Web3Signer signer(String account) {
        return new Web3Signer(Transactions.config(
                Map.of("kind", "web3signer", "url", peer.url().toString(), "account", account)));
    }
}
