package io.heirloom.verifier;

import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about a bundle that needs no network. */
final class BundleCheck {

    private final Account account;
    private final Optional<Policy> policy;
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();

    BundleCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.policy = policy;
    }

    void check(Bundle bundle) {
        try {
            events(bundle.events());
            bundle.anchors().forEach(this::anchor);
            scope(bundle);
        } catch (IllegalArgumentException e) {
            account.refused(String.valueOf(e.getMessage()));
        }
    }

    private void events(List<Bundle.Event> events) {
        var streams = new StreamCheck(account);
        var indexes = new HashSet<String>();
        for (int i = 0; i < events.size(); i++) {
            String where = "event " + (i + 1);
            Bundle.Event event = events.get(i);
            Leaf leaf = leaf(where, event);
            Checkpoint head = inclusion(where, event);
            require(indexes.add(head.origin() + " " + event.proof().index()), where + ": stands twice in the bundle");
            streams.next(where, event);
            account.established(where + " (" + leaf.kind().word() + ", about "
                    + Instant.ofEpochSecond(leaf.unixSeconds()) + ") is leaf "
                    + event.proof().index() + " of " + head.origin());
        }
        streams.close();
    }

    private static Leaf leaf(String where, Bundle.Event event) {
        Leaf leaf;
        try {
            leaf = Leaf.parse(event.leaf());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": the leaf is " + e.getMessage());
        }
        List<byte[]> parts = event.parts().stream()
                .map(part -> switch (part) {
                    case Bundle.Part.Shown(byte[] salt, byte[] payload) -> Commitment.ofPart(salt, payload);
                    case Bundle.Part.Withheld(byte[] c) -> c;
                })
                .toList();
        require(
                Arrays.equals(Commitment.of(parts), leaf.commitment()),
                where + ": what is shown is not what the leaf commits to");
        return leaf;
    }

    private Checkpoint inclusion(String where, Bundle.Event event) {
        InclusionProof proof = event.proof();
        Checkpoint head = checkpoints.computeIfAbsent(proof.checkpoint(), note -> checkpoint(where, note));
        require(
                ProofCheck.includes(
                        proof.index(), head.size(), TreeHash.ofLeaf(event.leaf()), proof.path(), head.root()),
                where + ": the leaf is not in the tree that the checkpoint names");
        return head;
    }

    private Checkpoint checkpoint(String where, String note) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint head = Checkpoint.parse(signed.text());
        policy.ifPresent(trusted -> require(
                signed.verify(trusted.logs()).stream()
                        .anyMatch(key -> key.name().equals(head.origin())),
                where + ": the checkpoint carries no valid signature of a log that the policy trusts"));
        if (policy.isPresent()) {
            account.established("the checkpoint of " + head.size() + " leaves is signed by " + head.origin());
        }
        return head;
    }

    private void anchor(Bundle.Anchor anchor) {
        String name = "anchor of " + anchor.size() + " leaves";
        require(
                checkpoints.values().stream().allMatch(head -> extendsAnchor(head, anchor)),
                name + ": the checkpoint does not extend the head on the chain");
        policy.ifPresent(trusted -> require(
                trusted.contracts().contains(new Policy.Contract(anchor.chainId(), anchor.contract())),
                name + ": the policy does not name this contract"));
        account.established("the checkpoint extends the head of " + anchor.size() + " leaves that " + anchor.contract()
                + " on chain " + anchor.chainId() + " is said to hold");
    }

    private static boolean extendsAnchor(Checkpoint head, Bundle.Anchor anchor) {
        return anchor.size() > 0
                && ProofCheck.extendsHead(anchor.size(), head.size(), anchor.consistency(), anchor.root(), head.root());
    }

    private void scope(Bundle bundle) {
        if (policy.isEmpty()) {
            account.unjudged("who signed the checkpoint: without --policy FILE no signature is trusted");
        }
        if (bundle.next()) {
            account.unjudged("the part \"next\": this verifier does not know it");
        }
        long anchored =
                bundle.anchors().stream().mapToLong(Bundle.Anchor::size).max().orElse(0);
        long late = bundle.events().stream()
                .filter(event -> event.proof().index() >= anchored)
                .count();
        if (late > 0) {
            account.open(late + " event(s) are under no anchor in this bundle");
        }
        account.open("that nothing happened to the piece after the last event shown");
        account.open("that what was logged is true, and who holds the physical piece");
        String newest =
                StrictBase64.encode(TreeHash.ofLeaf(bundle.events().getLast().leaf()));
        account.established("hash of the last leaf shown: " + newest);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
