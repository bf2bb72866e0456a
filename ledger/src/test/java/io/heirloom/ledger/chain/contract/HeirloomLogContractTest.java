package io.heirloom.ledger.chain.contract;

import static io.heirloom.ledger.chain.contract.TestContract.OWNER;
import static io.heirloom.ledger.chain.contract.TestContract.STRANGER;
import static io.heirloom.ledger.chain.contract.TestContract.account;
import static io.heirloom.ledger.chain.contract.TestContract.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heirloom.ledger.chain.node.Hex;
import io.heirloom.tlog.tree.InMemoryTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.abi.datatypes.Address;

/** The contract on a real EVM. */
class HeirloomLogContractTest {

    private static final InMemoryTree TREE = Trees.of(80);
    private static final InMemoryTree FORK = Trees.of(80, "fork ");
    private static final String ANOTHER_CONTRACT = "0x00000000000000000000000000000000000000c0";
    private static TestContract contract;
    private JsonNode snapshot;

    @BeforeAll
    static void start() {
        contract = new TestContract();
        contract.anvil.call("anvil_setCode", ANOTHER_CONTRACT, "0x00");
    }

    @AfterAll
    static void stop() {
        contract.close();
    }

    @BeforeEach
    void fresh() {
        snapshot = contract.anvil.call("evm_snapshot");
    }

    @AfterEach
    void revert() {
        contract.anvil.call("evm_revert", snapshot.asText());
    }

    @Test
    void deployingAgainFindsTheSameContract() {
        assertThat(contract.anvil.deploy()).isEqualTo(contract.address);
    }

    @Test
    void headsThatExtendEachOtherAreAnchored() {
        int from = 0;
        for (int size : List.of(1, 2, 3, 8, 13, 64, 80)) {
            assertThat(anchor(TREE, from, size)).isTrue();
            assertThat(contract.head().size()).isEqualTo(size);
            assertThat(contract.head().root()).isEqualTo(TREE.root(size));
            from = size;
        }
        assertThat(contract.read(ContractCalls.rootOf(13))).isEqualTo(TREE.root(13));
        assertThat(contract.read(ContractCalls.rootOf(14))).isEqualTo(new byte[32]);
    }

    @Test
    void theHeadIsShownWithTheTimeOfItsBlock() {
        anchor(TREE, 0, 5);
        String block = contract.anvil
                .call("eth_getBlockByNumber", "latest", false)
                .get("timestamp")
                .asText();
        byte[] answer = contract.read(ContractCalls.latest());
        assertThat(new BigInteger(1, Arrays.copyOfRange(answer, 64, 96))).isEqualTo(Hex.amount(block));
        assertThat(account(call("anchorer"))).isEqualTo(TestContract.account(OWNER));
    }

    @Test
    void theSameHeadAgainChangesNothing() {
        anchor(TREE, 0, 5);
        byte[] before = contract.read(ContractCalls.latest());
        contract.anvil.call("anvil_mine", "0x5");
        assertThat(anchor(TREE, 0, 5)).isTrue();
        assertThat(contract.send(STRANGER, ContractCalls.anchor(5, TREE.root(5), List.of()))
                        .succeeded())
                .isTrue();
        assertThat(contract.read(ContractCalls.latest())).isEqualTo(before);
    }

    @Test
    void aForkedHeadIsRefused() {
        anchor(TREE, 0, 5);
        assertThat(anchor(FORK, 5, 9)).isFalse();
        assertThat(contract.refusal(ContractCalls.anchor(9, FORK.root(9), TREE.consistency(5, 9))))
                .isEqualTo("Inconsistent");
        assertThat(contract.refusal(ContractCalls.anchor(5, FORK.root(5), List.of())))
                .isEqualTo("NotGrowing");
        assertThat(contract.head().root()).isEqualTo(TREE.root(5));
    }

    @Test
    void aShrunkenHeadIsRefused() {
        anchor(TREE, 0, 9);
        byte[] smaller = ContractCalls.anchor(5, TREE.root(5), TREE.consistency(5, 9));
        assertThat(contract.send(OWNER, smaller).succeeded()).isFalse();
        assertThat(contract.refusal(smaller)).isEqualTo("NotGrowing");
        assertThat(contract.refusal(ContractCalls.anchor(0, new byte[32], List.of())))
                .isEqualTo("NotGrowing");
        assertThat(contract.head().size()).isEqualTo(9);
    }

    @Test
    void aForgedProofIsRefused() {
        anchor(TREE, 0, 5);
        var forged = new ArrayList<>(TREE.consistency(5, 9));
        forged.getFirst()[0] ^= 1;
        var longer = new ArrayList<>(TREE.consistency(5, 9));
        longer.add(new byte[32]);
        List<byte[]> calls = List.of(
                ContractCalls.anchor(9, TREE.root(9), forged),
                ContractCalls.anchor(9, TREE.root(9), List.of()),
                ContractCalls.anchor(9, TREE.root(9), longer),
                ContractCalls.anchor(9, new byte[32], TREE.consistency(5, 9)));
        assertThat(contract.refusals(calls)).containsOnly("Inconsistent");
        assertThat(contract.send(OWNER, calls.getFirst()).succeeded()).isFalse();
    }

    @Test
    void theFirstHeadTakesNoProofAndIsNotEmpty() {
        List<byte[]> calls = List.of(
                ContractCalls.anchor(5, TREE.root(5), List.of(TREE.root(3))),
                ContractCalls.anchor(5, new byte[32], List.of()));
        assertThat(contract.refusals(calls)).containsOnly("Inconsistent");
        assertThat(contract.refusal(ContractCalls.anchor(0, TREE.root(0), List.of())))
                .isEqualTo("NotGrowing");
    }

    @Test
    void sizesGoUpToTheLargestThatTheContractKeeps() {
        BigInteger largest = BigInteger.TWO.pow(48).subtract(BigInteger.ONE);
        assertThat(contract.refusal(TestContract.anchor(largest.add(BigInteger.ONE), TREE.root(5), List.of())))
                .isEqualTo("TooLarge");
        assertThat(contract.send(OWNER, TestContract.anchor(largest, TREE.root(5), List.of()))
                        .succeeded())
                .isTrue();
        assertThat(contract.head().size()).isEqualTo(largest.longValueExact());
        assertThat(account(call("anchorer"))).isEqualTo(TestContract.account(OWNER));
        assertThat(contract.head().closed()).isFalse();
    }

    @Test
    void onlyTheAnchorerAddsHeadsAndOnlyTheAdminReplacesIt() {
        byte[] first = ContractCalls.anchor(5, TREE.root(5), List.of());
        byte[] replace = call("replaceAnchorer", new Address(TestContract.account(STRANGER)));
        assertThat(contract.send(STRANGER, first).succeeded()).isFalse();
        assertThat(contract.send(STRANGER, replace).succeeded()).isFalse();
        assertThat(contract.send(OWNER, call("replaceAnchorer", Address.DEFAULT))
                        .succeeded())
                .isFalse();
        assertThat(contract.send(OWNER, replace).succeeded()).isTrue();
        assertThat(contract.refusal(first)).isEqualTo("NotAnchorer");
        assertThat(contract.send(STRANGER, first).succeeded()).isTrue();
        assertThat(contract.head().size()).isEqualTo(5);
    }

    @Test
    void replacingTheAnchorerLeavesTheHeadAsItIs() {
        anchor(TREE, 0, 5);
        byte[] before = contract.read(ContractCalls.latest());
        contract.send(OWNER, call("replaceAnchorer", new Address(TestContract.account(STRANGER))));
        assertThat(contract.read(ContractCalls.latest())).isEqualTo(before);
        assertThat(contract.send(STRANGER, ContractCalls.anchor(9, TREE.root(9), TREE.consistency(5, 9)))
                        .succeeded())
                .isTrue();
    }

    @Test
    void aClosedLogTakesNoHeadAndNamesItsSuccessor() {
        anchor(TREE, 0, 5);
        byte[] close = call("close", new Address(ANOTHER_CONTRACT));
        assertThat(contract.send(STRANGER, close).succeeded()).isFalse();
        assertThat(contract.send(OWNER, close).succeeded()).isTrue();
        assertThat(contract.head().closed()).isTrue();
        assertThat(contract.head().size()).isEqualTo(5);
        assertThat(contract.head().root()).isEqualTo(TREE.root(5));
        assertThat(contract.refusal(ContractCalls.anchor(9, TREE.root(9), TREE.consistency(5, 9))))
                .isEqualTo("LogClosed");
        assertThat(anchor(TREE, 0, 5)).isTrue();
        assertThat(contract.send(OWNER, close).succeeded()).isFalse();
        assertThat(account(call("next"))).isEqualTo(ANOTHER_CONTRACT);
    }

    @Test
    void aClosedLogIsNeverOpenedAgain() {
        contract.send(OWNER, call("close", new Address(ANOTHER_CONTRACT)));
        byte[] replace = call("replaceAnchorer", new Address(TestContract.account(OWNER)));
        assertThat(contract.send(OWNER, replace).succeeded()).isFalse();
        assertThat(contract.refusal(ContractCalls.anchor(5, TREE.root(5), List.of())))
                .isEqualTo("LogClosed");
        assertThat(account(call("anchorer"))).isEqualTo("0x" + "0".repeat(40));
    }

    @Test
    void theSuccessorIsAnotherContract() {
        for (String next : List.of(contract.address, "0x" + "0".repeat(40), TestContract.account(STRANGER))) {
            assertThat(contract.send(OWNER, call("close", new Address(next))).succeeded())
                    .as(next)
                    .isFalse();
        }
        assertThat(contract.head().closed()).isFalse();
    }

    @Test
    void leavesAreVerifiedOnChain() {
        anchor(TREE, 0, 80);
        for (int index : List.of(0, 1, 17, 63, 64, 79)) {
            assertThat(verifies(index, 80, TREE.leafHash(index), TREE.inclusion(index, 80)))
                    .isTrue();
            assertThat(verifies(index, 80, FORK.leafHash(index), TREE.inclusion(index, 80)))
                    .isFalse();
            assertThat(verifies(index, 79, TREE.leafHash(index), TREE.inclusion(index, 80)))
                    .isFalse();
        }
        assertThat(verifies(80, 80, TREE.leafHash(0), List.of())).isFalse();
    }

    private static boolean anchor(InMemoryTree tree, int from, int size) {
        List<byte[]> proof = from == 0 ? List.of() : tree.consistency(from, size);
        return contract.send(OWNER, ContractCalls.anchor(size, tree.root(size), proof))
                .succeeded();
    }

    private static boolean verifies(long index, long size, byte[] leafHash, List<byte[]> proof) {
        return contract.judgements(List.of(
                        TestContract.verify(leafHash, BigInteger.valueOf(index), BigInteger.valueOf(size), proof)))
                .getFirst();
    }

    private static String account(byte[] call) {
        return Hex.of(Arrays.copyOfRange(contract.read(call), 12, 32));
    }
}
