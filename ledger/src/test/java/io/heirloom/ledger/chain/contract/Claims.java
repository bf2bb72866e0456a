package io.heirloom.ledger.chain.contract;

import io.heirloom.ledger.chain.contract.TestContract.Inclusion;
import io.heirloom.tlog.tree.InMemoryTree;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** True claims about trees of random size up to 2^64, and the same with one thing altered. */
final class Claims {

    private final Random random;

    Claims(long seed) {
        this.random = new Random(seed);
    }

    record Consistency(BigInteger first, byte[] firstRoot, BigInteger second, byte[] secondRoot, List<byte[]> proof) {

        byte[] call() {
            return TestContract.consistent(first, firstRoot, second, secondRoot, proof);
        }

        boolean holds() {
            if (first.equals(second)) {
                return first.signum() > 0 && proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
            }
            return Rfc9162.consistency(first, firstRoot, second, proof)
                    .map(roots -> Arrays.equals(roots.first(), firstRoot) && Arrays.equals(roots.second(), secondRoot))
                    .orElse(false);
        }
    }

    static boolean holds(Inclusion claim) {
        return Rfc9162.inclusion(claim.leafHash(), claim.index(), claim.size(), claim.proof())
                .map(root -> Arrays.equals(root, claim.root()))
                .orElse(false);
    }

    static Consistency consistency(InMemoryTree tree, int first, int second) {
        return new Consistency(
                BigInteger.valueOf(first),
                tree.root(first),
                BigInteger.valueOf(second),
                tree.root(second),
                tree.consistency(first, second));
    }

    static Inclusion inclusion(InMemoryTree tree, int index, int size) {
        return new Inclusion(
                tree.leafHash(index),
                BigInteger.valueOf(index),
                BigInteger.valueOf(size),
                tree.inclusion(index, size),
                tree.root(size));
    }

    /** Sizes of any length up to 64 bits, a proof of random hashes, and the roots it leads to. */
    Consistency consistency() {
        BigInteger second = size().max(BigInteger.TWO);
        BigInteger first = below(second).max(BigInteger.ONE);
        byte[] whole = hash();
        var proof = new ArrayList<byte[]>();
        while (proof.size() <= 66) {
            proof.add(hash());
            var roots = Rfc9162.consistency(first, whole, second, proof);
            if (roots.isPresent()) {
                return new Consistency(
                        first, roots.get().first(), second, roots.get().second(), proof);
            }
        }
        throw new IllegalStateException("No proof from " + first + " to " + second);
    }

    Inclusion inclusion() {
        BigInteger size = size();
        BigInteger index = below(size);
        byte[] leaf = hash();
        var proof = new ArrayList<byte[]>();
        while (proof.size() <= 64) {
            var root = Rfc9162.inclusion(leaf, index, size, proof);
            if (root.isPresent()) {
                return new Inclusion(leaf, index, size, List.copyOf(proof), root.get());
            }
            proof.add(hash());
        }
        throw new IllegalStateException("No proof of " + index + " in " + size);
    }

    Stream<Consistency> altered(Consistency it) {
        Stream<Consistency> others = Stream.of(
                new Consistency(it.first, flipped(it.firstRoot), it.second, it.secondRoot, it.proof),
                new Consistency(it.first, it.firstRoot, it.second, flipped(it.secondRoot), it.proof),
                new Consistency(it.first, it.secondRoot, it.second, it.firstRoot, it.proof),
                new Consistency(near(it.first), it.firstRoot, it.second, it.secondRoot, it.proof),
                new Consistency(it.first, it.firstRoot, near(it.second), it.secondRoot, it.proof),
                new Consistency(it.second, it.secondRoot, it.first, it.firstRoot, it.proof));
        return Stream.concat(
                others,
                alteredProofs(it.proof)
                        .map(proof -> new Consistency(it.first, it.firstRoot, it.second, it.secondRoot, proof)));
    }

    Stream<Inclusion> altered(Inclusion it) {
        Stream<Inclusion> others = Stream.of(
                new Inclusion(flipped(it.leafHash()), it.index(), it.size(), it.proof(), it.root()),
                new Inclusion(it.leafHash(), near(it.index()), it.size(), it.proof(), it.root()),
                new Inclusion(it.leafHash(), it.index(), near(it.size()), it.proof(), it.root()),
                new Inclusion(it.leafHash(), it.size(), it.size(), it.proof(), it.root()),
                new Inclusion(it.leafHash(), it.index(), it.size(), it.proof(), flipped(it.root())));
        return Stream.concat(
                others,
                alteredProofs(it.proof())
                        .map(proof -> new Inclusion(it.leafHash(), it.index(), it.size(), proof, it.root())));
    }

    private Stream<List<byte[]>> alteredProofs(List<byte[]> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(random.nextInt(longer.size() + 1), hash());
        if (proof.isEmpty()) {
            return Stream.of(longer);
        }
        int place = random.nextInt(proof.size());
        var shorter = new ArrayList<>(proof);
        shorter.remove(place);
        var other = new ArrayList<>(proof);
        other.set(place, flipped(other.get(place)));
        var turned = new ArrayList<>(proof.reversed());
        return Stream.of(longer, shorter, other, turned);
    }

    private BigInteger size() {
        return new BigInteger(1 + random.nextInt(64), random).max(BigInteger.ONE);
    }

    private BigInteger below(BigInteger limit) {
        // Often close below, as anchors are; often a whole tree.
        return switch (random.nextInt(3)) {
            case 0 ->
                limit.subtract(BigInteger.valueOf(1 + random.nextInt(1000))).max(BigInteger.ZERO);
            case 1 ->
                BigInteger.ONE.shiftLeft(random.nextInt(limit.bitLength())).min(limit.subtract(BigInteger.ONE));
            default -> new BigInteger(limit.bitLength(), random).mod(limit);
        };
    }

    private BigInteger near(BigInteger number) {
        BigInteger other = number.flipBit(random.nextInt(Math.max(1, number.bitLength())));
        return other.signum() == 0 ? number.add(BigInteger.ONE) : other;
    }

    private byte[] hash() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return hash;
    }

    private byte[] flipped(byte[] hash) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}
