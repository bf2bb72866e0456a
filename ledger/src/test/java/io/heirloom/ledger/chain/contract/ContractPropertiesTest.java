package io.heirloom.ledger.chain.contract;

import static io.heirloom.ledger.chain.contract.TestContract.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.chain.contract.Claims.Consistency;
import io.heirloom.ledger.chain.contract.TestContract.Inclusion;
import io.heirloom.tlog.tree.InMemoryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What holds for every tree, proof and order of calls, tried with random ones on a real EVM. A failure names its seed; {@code -Dseed=N} runs it
 * again.
 */
class ContractPropertiesTest {

    private static final int LARGEST = 48;
    private static final int CASES = 300;
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static TestContract contract;
    private String snapshot;

    @BeforeAll
    static void start(TestReporter reporter) {
        contract = new TestContract();
        reporter.publishEntry("seed", String.valueOf(SEED));
    }

    @AfterAll
    static void stop() {
        contract.close();
    }

    @BeforeEach
    void fresh() {
        snapshot = contract.anvil.call("evm_snapshot").asText();
    }

    @AfterEach
    void revert() {
        contract.anvil.call("evm_revert", snapshot);
    }

    @Test
    void everyPairOfSizesUpToFortyEightIsConsistent() {
        InMemoryTree tree = Trees.of(LARGEST);
        var claims = new ArrayList<Consistency>();
        for (int first = 1; first <= LARGEST; first++) {
            for (int second = first + 1; second <= LARGEST; second++) {
                claims.add(Claims.consistency(tree, first, second));
            }
        }
        assertThat(contract.judgements(claims.stream().map(Consistency::call).toList()))
                .containsOnly(true);
    }

    @Test
    void everyLeafOfEveryTreeUpToFortyEightIsIncluded() {
        InMemoryTree tree = Trees.of(LARGEST);
        var claims = new ArrayList<Inclusion>();
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                claims.add(Claims.inclusion(tree, index, size));
            }
        }
        assertThat(contract.inclusions(claims)).containsOnly(true);
    }

    @Test
    void consistencyOfTreesOfAnySizeIsJudgedAsTheRfcSays() {
        var claims = new Claims(SEED);
        List<Consistency> honest =
                Stream.generate(claims::consistency).limit(CASES).toList();
        List<Consistency> altered = honest.stream().flatMap(claims::altered).toList();
        assertThat(contract.judgements(honest.stream().map(Consistency::call).toList()))
                .as("seed %d", SEED)
                .containsOnly(true);
        assertThat(contract.judgements(altered.stream().map(Consistency::call).toList()))
                .as("seed %d", SEED)
                .isEqualTo(altered.stream().map(Consistency::holds).toList());
        assertThat(altered.stream().filter(claim -> !claim.holds()).count()).isGreaterThan(CASES * 4L);
    }

    @Test
    void inclusionInTreesOfAnySizeIsJudgedAsTheRfcSays() {
        var claims = new Claims(SEED);
        List<Inclusion> honest = Stream.generate(claims::inclusion).limit(CASES).toList();
        List<Inclusion> altered = honest.stream().flatMap(claims::altered).toList();
        assertThat(contract.inclusions(honest)).as("seed %d", SEED).containsOnly(true);
        assertThat(contract.inclusions(altered))
                .as("seed %d", SEED)
                .isEqualTo(altered.stream().map(Claims::holds).toList());
    }

    /** A log that grows at random, while every head that is forged, forked, shrunken or replayed by somebody else is tried against it. */
    @RepeatedTest(3)
    void onlyHeadsOfOneGrowingTreeEverStand(RepetitionInfo repetition) {
        long seed = SEED + repetition.getCurrentRepetition();
        var random = new Random(seed);
        InMemoryTree tree = Trees.of(400, "tree " + seed);
        InMemoryTree fork = Trees.of(400, "fork " + seed);
        int size = 0;
        for (int step = 0; step < 12; step++) {
            int next = size + 1 + random.nextInt(30);
            List<byte[]> proof = size == 0 ? List.of() : tree.consistency(size, next);
            assertThat(contract.refusals(attacks(random, tree, fork, size, next)))
                    .as("seed %d, %d to %d", seed, size, next)
                    .doesNotContain("");
            assertThat(contract.send(OWNER, ContractCalls.anchor(next, tree.root(next), proof))
                            .succeeded())
                    .as("seed %d, %d to %d", seed, size, next)
                    .isTrue();
            assertThat(contract.head().size()).isEqualTo(next);
            assertThat(contract.head().root()).isEqualTo(tree.root(next));
            assertThat(contract.refusal(ContractCalls.anchor(next, tree.root(next), List.of())))
                    .as("the same head again")
                    .isEmpty();
            size = next;
        }
    }

    private static List<byte[]> attacks(Random random, InMemoryTree tree, InMemoryTree fork, int size, int next) {
        var calls = new ArrayList<byte[]>();
        calls.add(ContractCalls.anchor(next, new byte[32], List.of()));
        if (size == 0) {
            calls.add(ContractCalls.anchor(next, tree.root(next), List.of(tree.root(next))));
            return calls;
        }
        List<byte[]> proof = tree.consistency(size, next);
        calls.add(ContractCalls.anchor(next, fork.root(next), fork.consistency(size, next)));
        calls.add(ContractCalls.anchor(next, fork.root(next), proof));
        calls.add(ContractCalls.anchor(next, tree.root(next), List.of()));
        calls.add(ContractCalls.anchor(next, tree.root(next - 1), proof));
        calls.add(ContractCalls.anchor(size, fork.root(size), List.of()));
        int smaller = random.nextInt(size);
        calls.add(ContractCalls.anchor(smaller, tree.root(smaller), List.of()));
        for (int i = 0; i < proof.size(); i++) {
            var flipped = new ArrayList<>(proof);
            byte[] hash = flipped.get(i).clone();
            hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            flipped.set(i, hash);
            calls.add(ContractCalls.anchor(next, tree.root(next), flipped));
        }
        return calls;
    }
}
