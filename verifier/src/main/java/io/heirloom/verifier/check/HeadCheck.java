package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.notJudged;
import static io.heirloom.verifier.account.StopException.refused;
import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.bundle.Limits;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the heads in a bundle are signed as the policy asks. A head that many events share is judged once. */
final class HeadCheck {

    private final Account account;
    private final Optional<Policy> policy;
    private final Map<String, Head> heads = new LinkedHashMap<>();

    HeadCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.policy = policy;
    }

    Head head(int event, String note) {
        Head known = heads.get(note);
        if (known != null) {
            return known;
        }
        if (heads.size() >= Limits.CHECKPOINTS) {
            throw notJudged("heads-too-many", Map.of("limit", Limits.CHECKPOINTS));
        }
        Head head = new Head(judge(event, note));
        requireNoFork(head.checkpoint());
        heads.put(note, head);
        return head;
    }

    Collection<Head> heads() {
        return heads.values();
    }

    private Checkpoint judge(int event, String note) {
        SignedNote signed;
        Checkpoint head;
        try {
            signed = SignedNote.parse(note);
            head = Checkpoint.parse(signed.text());
        } catch (IllegalArgumentException _) {
            throw refused("checkpoint-malformed", Map.of("event", event));
        }
        policy.ifPresent(trusted -> judge(event, head, signed, trusted.logs()));
        return head;
    }

    private void judge(int event, Checkpoint head, SignedNote signed, TrustPolicy trusted) {
        Judgement judgement = trusted.judge(signed);
        require(!judgement.logs().isEmpty(), "head-unsigned", Map.of("event", event, "origin", head.origin()));
        require(judgement.quorumMet(), "quorum-unmet", Map.of("event", event, "origin", head.origin()));
        new Confirmations(account, trusted).tell(head, judgement);
    }

    private void requireNoFork(Checkpoint head) {
        boolean forked = heads.values().stream()
                .map(Head::checkpoint)
                .anyMatch(other ->
                        other.origin().equals(head.origin()) && other.size() == head.size() && !other.equals(head));
        require(!forked, "log-forked", Map.of("origin", head.origin(), "size", head.size()));
    }
}
