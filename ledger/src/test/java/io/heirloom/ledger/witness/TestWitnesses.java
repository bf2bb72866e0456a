package io.heirloom.ledger.witness;

import io.heirloom.ledger.TestLog;
import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.identity.TestIdentity;
import io.heirloom.ledger.identity.TestLogs;
import io.heirloom.ledger.index.log.IndexLogRepository;
import io.heirloom.ledger.sequence.TreeStore;
import io.heirloom.ledger.witness.ask.TestGatherings;
import io.heirloom.tlog.note.SignedNote;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The witnesses of a log and its index under a policy, asked by hand. */
public record TestWitnesses(
        WitnessPolicy policy, Witnesses witnesses, WitnessMemory memory, IndexWitnesses ofIndex, WitnessKeys keys) {

    public static TestWitnesses of(TestLog log, Optional<String> policy) {
        return of(log.database.pool(), policy.map(TestWitnesses::write));
    }

    static TestWitnesses of(TestLog log, Path policy) {
        return of(log.database.pool(), Optional.of(policy));
    }

    /** Of a process of its own, with a policy in a file. */
    public static TestWitnesses of(Pool pool, Optional<Path> file) {
        var config = TestGatherings.config(file);
        var policy = new WitnessPolicy(TestIdentity.identities(), config);
        var gatherings = TestGatherings.of(pool, config);
        var witnesses = new Witnesses(policy, gatherings, new TreeStore(), pool);
        var heads = new ShownHeads(pool, TestLogs.logs(pool), TestIdentity.identities(), new HeadRepository());
        return new TestWitnesses(
                policy,
                witnesses,
                new WitnessMemory(witnesses, heads),
                new IndexWitnesses(policy, gatherings, new IndexLogRepository(), pool),
                new WitnessKeys(policy, TestGatherings.cosignatures(pool)));
    }

    /** Why each witness did not cosign when it was asked last, in the order of the policy; empty where it did. */
    List<String> failures() {
        return witnesses.conversations().stream()
                .map(conversation -> conversation.failure().orElse(""))
                .toList();
    }

    /** Whether this head is signed and cosigned as the policy asks. */
    public boolean valid(SignedNote head) {
        return policy.policy().judge(head).valid();
    }

    static Path write(String policy) {
        try {
            Path file = Files.createTempFile("policy", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
