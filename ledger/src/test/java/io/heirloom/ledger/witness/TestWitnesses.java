package io.heirloom.ledger.witness;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.sequence.TreeStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The witnesses of a log under a policy, asked by hand. */
record TestWitnesses(WitnessPolicy policy, Witnesses witnesses, WitnessMemory memory) {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    static TestWitnesses of(TestLog log, Optional<String> policy) {
        return of(log, policy.map(TestWitnesses::write), TIMEOUT);
    }

    static TestWitnesses of(TestLog log, Path policy) {
        return of(log, Optional.of(policy), TIMEOUT);
    }

    private static TestWitnesses of(TestLog log, Optional<Path> file, Duration timeout) {
        var config = new Config(file, timeout);
        var policy = new WitnessPolicy(TestIdentity.identities(), config);
        var pool = log.database.pool();
        var submission = new Submission(new WitnessClient(config), new TreeStore(), pool, Clock.systemUTC(), config);
        var meters = new WitnessMeters(new SimpleMeterRegistry());
        var witnesses = new Witnesses(policy, new CosignatureRepository(pool), submission, meters, config);
        var heads = new ShownHeads(pool, TestLogs.logs(pool), TestIdentity.identities(), new HeadRepository());
        return new TestWitnesses(policy, witnesses, new WitnessMemory(witnesses, submission, heads));
    }

    /** Why each witness did not cosign when it was asked last, in the order of the policy; empty where it did. */
    List<String> failures() {
        return witnesses.conversations().stream()
                .map(conversation -> conversation.failure().orElse(""))
                .toList();
    }

    private static Path write(String policy) {
        try {
            Path file = Files.createTempFile("policy", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Config(Optional<Path> policy, Duration timeout) implements WitnessConfig {
        @Override
        public Duration pause() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration clockTolerance() {
            return Duration.ofMinutes(5);
        }
    }
}
