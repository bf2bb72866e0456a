package io.heirloom.ledger.chain;

import static io.heirloom.ledger.TestDatabase.get;
import static io.heirloom.testing.vectors.MerkleVectors.bytes;
import static io.heirloom.testing.vectors.MerkleVectors.hashes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.vectors.MerkleVectors;
import io.heirloom.tlog.tree.InMemoryTree;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;

/** The contract on a real EVM. */
class HeirloomLogContractTest {

    private static final String OWNER = ChainConfig.DEVELOPMENT_KEY;
    private static final String STRANGER = "0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    private static final BigInteger FEE = BigInteger.valueOf(20_000_000_000L);
    private static final InMemoryTree TREE = Trees.of(80);
    private static final InMemoryTree FORK = Trees.of(80, "fork ");
    private static Anvil anvil;
    private static Ethereum node;
    private static String contract;
    private JsonNode snapshot;

    @BeforeAll
    static void start() {
        anvil = Anvil.start();
        node = new Ethereum(anvil.url(), Duration.ofSeconds(5));
        contract = anvil.deploy();
    }

    @AfterAll
    static void stop() {
        anvil.close();
    }

    @BeforeEach
    void fresh() {
        snapshot = anvil.call("evm_snapshot");
    }

    @AfterEach
    void revert() {
        anvil.call("evm_revert", snapshot.asText());
    }

    @Test
    void deployingAgainFindsTheSameContract() {
        assertThat(anvil.deploy()).isEqualTo(contract);
    }

    @Test
    void headsThatExtendEachOtherAreAnchored() {
        int from = 0;
        for (int size : List.of(1, 2, 3, 8, 13, 64, 80)) {
            assertThat(anchor(TREE, from, size)).isTrue();
            assertThat(head().size()).isEqualTo(size);
            assertThat(head().root()).isEqualTo(TREE.root(size));
            from = size;
        }
        assertThat(get(node.read(contract, ContractCalls.rootOf(13)))).isEqualTo(TREE.root(13));
        assertThat(get(node.read(contract, ContractCalls.rootOf(14)))).isEqualTo(new byte[32]);
    }

    @Test
    void theSameHeadAgainChangesNothing() {
        anchor(TREE, 0, 5);
        var before = head();
        assertThat(anchor(TREE, 0, 5)).isTrue();
        assertThat(send(STRANGER, ContractCalls.anchor(5, TREE.root(5), List.of())))
                .isTrue();
        assertThat(head().size()).isEqualTo(before.size());
    }

    @Test
    void aForkedHeadIsRefused() {
        anchor(TREE, 0, 5);
        assertThat(anchor(FORK, 5, 9)).isFalse();
        assertThat(send(OWNER, ContractCalls.anchor(9, FORK.root(9), TREE.consistency(5, 9))))
                .isFalse();
        assertThat(send(OWNER, ContractCalls.anchor(5, FORK.root(5), List.of())))
                .isFalse();
        assertThat(head().root()).isEqualTo(TREE.root(5));
    }

    @Test
    void aShrunkenHeadIsRefused() {
        anchor(TREE, 0, 9);
        assertThat(send(OWNER, ContractCalls.anchor(5, TREE.root(5), TREE.consistency(5, 9))))
                .isFalse();
        assertThat(head().size()).isEqualTo(9);
    }

    @Test
    void aForgedProofIsRefused() {
        anchor(TREE, 0, 5);
        var forged = new ArrayList<>(TREE.consistency(5, 9));
        forged.getFirst()[0] ^= 1;
        assertThat(send(OWNER, ContractCalls.anchor(9, TREE.root(9), forged))).isFalse();
        assertThat(send(OWNER, ContractCalls.anchor(9, TREE.root(9), List.of())))
                .isFalse();
        var longer = new ArrayList<>(TREE.consistency(5, 9));
        longer.add(new byte[32]);
        assertThat(send(OWNER, ContractCalls.anchor(9, TREE.root(9), longer))).isFalse();
        assertThat(send(OWNER, ContractCalls.anchor(9, new byte[32], TREE.consistency(5, 9))))
                .isFalse();
    }

    @Test
    void onlyTheAnchorerAddsHeads() {
        assertThat(send(STRANGER, ContractCalls.anchor(5, TREE.root(5), List.of())))
                .isFalse();
        String stranger = Credentials.create(STRANGER).getAddress();
        assertThat(send(STRANGER, call("replaceAnchorer", new Address(stranger))))
                .isFalse();
        assertThat(send(OWNER, call("replaceAnchorer", new Address(stranger)))).isTrue();
        assertThat(anchor(TREE, 0, 5)).isFalse();
        assertThat(send(STRANGER, ContractCalls.anchor(5, TREE.root(5), List.of())))
                .isTrue();
    }

    @Test
    void aClosedLogTakesNoHeadAndNamesItsSuccessor() {
        anchor(TREE, 0, 5);
        var next = new Address(contract);
        assertThat(send(STRANGER, call("close", next))).isFalse();
        assertThat(send(OWNER, call("close", next))).isTrue();
        assertThat(head().closed()).isTrue();
        assertThat(anchor(TREE, 5, 9)).isFalse();
        assertThat(anchor(TREE, 0, 5)).isTrue();
        assertThat(send(OWNER, call("close", next))).isFalse();
        byte[] answer = get(node.read(contract, call("next")));
        assertThat(Hex.of(Arrays.copyOfRange(answer, 12, 32))).isEqualTo(contract);
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

    @Test
    void consistencyProofsAreJudgedOnChainAsTheVectorsSay() throws IOException {
        int cases = 0;
        for (Path file : MerkleVectors.vectors("consistency")) {
            JsonNode vector = new ObjectMapper().readTree(file.toFile());
            byte[] root1 = bytes(vector.get("root1"));
            byte[] root2 = bytes(vector.get("root2"));
            List<byte[]> proof = hashes(vector.get("proof"));
            // A hash of another length cannot be put into the call, and the contract has no head of size 0.
            boolean expressible =
                    root1.length == 32 && root2.length == 32 && proof.stream().allMatch(hash -> hash.length == 32);
            if (expressible && vector.get("size1").asLong() > 0) {
                byte[] answer = get(node.read(
                        contract,
                        call(
                                "consistent",
                                new Uint64(vector.get("size1").bigIntegerValue()),
                                new Bytes32(root1),
                                new Uint64(vector.get("size2").bigIntegerValue()),
                                new Bytes32(root2),
                                array(proof))));
                assertThat(answer[31] == 1)
                        .as(file.toString())
                        .isNotEqualTo(vector.get("wantErr").asBoolean());
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(30);
    }

    private static boolean anchor(InMemoryTree tree, int from, int size) {
        return send(
                OWNER,
                ContractCalls.anchor(size, tree.root(size), from == 0 ? List.of() : tree.consistency(from, size)));
    }

    private static boolean verifies(long index, long size, byte[] leafHash, List<byte[]> proof) {
        byte[] call = call("verify", new Bytes32(leafHash), new Uint64(index), new Uint64(size), array(proof));
        return get(node.read(contract, call))[31] == 1;
    }

    private static ChainHead head() {
        return ContractCalls.head(get(node.read(contract, ContractCalls.latest())));
    }

    /** Sends a transaction and answers whether it succeeded. */
    private static boolean send(String key, byte[] data) {
        var signer = new LocalKeySigner(key);
        long nonce = get(node.transactionCount(signer.address()));
        byte[] bytes = get(signer.sign(RawTransaction.createTransaction(
                31337,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(400_000),
                contract,
                BigInteger.ZERO,
                Hex.of(data),
                BigInteger.ONE,
                FEE)));
        String hash = get(node.send(Hex.of(bytes)));
        return Awaitility.await()
                .until(() -> get(node.receipt(hash)), Optional::isPresent)
                .orElseThrow()
                .succeeded();
    }

    private static byte[] call(String name, Type<?>... values) {
        return Hex.bytes(FunctionEncoder.encode(new Function(name, List.of(values), List.of())));
    }

    private static DynamicArray<Bytes32> array(List<byte[]> hashes) {
        return new DynamicArray<>(
                Bytes32.class, hashes.stream().map(Bytes32::new).toList());
    }
}
