package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.refused;
import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.leaf.Commitment;
import io.heirloom.tlog.leaf.Leaf;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.InclusionProof;
import io.heirloom.tlog.note.StrictBase64;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.tlog.tree.TreeHash;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.StopException;
import io.heirloom.verifier.bundle.Bundle;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything about a bundle that needs no network. */
public final class BundleCheck {

    private final Account account;
    private final boolean trusted;
    private final HeadCheck heads;
    private final AnchorCheck anchors;
    private final NextCheck next;
    private final Set<String> places = new HashSet<>();
    private int unanchored;

    public BundleCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.trusted = policy.isPresent();
        this.heads = new HeadCheck(account, policy);
        this.anchors = new AnchorCheck(account, policy);
        this.next = new NextCheck(account, policy);
    }

    public void check(Bundle bundle) {
        try {
            Map<String, StreamEnd> ends = events(bundle.events());
            bundle.anchors().forEach(anchor -> anchors.check(anchor, heads.heads()));
            next.check(bundle.next(), ends, heads.heads());
            scope(bundle);
        } catch (StopException stop) {
            account.add(stop.finding());
        }
    }

    private Map<String, StreamEnd> events(List<Bundle.Event> events) {
        var streams = new StreamCheck(account);
        for (int i = 0; i < events.size(); i++) {
            int number = i + 1;
            Bundle.Event event = events.get(i);
            Leaf leaf = leaf(number, event);
            Checkpoint head = inclusion(number, event);
            require(places.add(head.origin() + " " + event.proof().index()), "event-twice", Map.of("event", number));
            streams.next(number, event);
            account.established(
                    trusted ? "event-logged" : "event-fits",
                    Map.of(
                            "event", number,
                            "class", leaf.kind().word(),
                            "time", Instant.ofEpochSecond(leaf.unixSeconds()),
                            "index", event.proof().index(),
                            "origin", head.origin()));
        }
        streams.close();
        return streams.ends();
    }

    private static Leaf leaf(int number, Bundle.Event event) {
        Leaf leaf;
        try {
            leaf = Leaf.parse(event.leaf());
        } catch (IllegalArgumentException _) {
            throw refused("leaf-malformed", Map.of("event", number));
        }
        List<byte[]> parts = event.parts().stream()
                .map(part -> switch (part) {
                    case Bundle.Part.Shown(byte[] salt, byte[] payload) -> Commitment.ofPart(salt, payload);
                    case Bundle.Part.Withheld(byte[] c) -> c;
                })
                .toList();
        require(Arrays.equals(Commitment.of(parts), leaf.commitment()), "commitment-differs", Map.of("event", number));
        return leaf;
    }

    private Checkpoint inclusion(int number, Bundle.Event event) {
        InclusionProof proof = event.proof();
        Checkpoint head = heads.head(number, proof.checkpoint()).checkpoint();
        require(
                ProofCheck.includes(
                        proof.index(), head.size(), TreeHash.ofLeaf(event.leaf()), proof.path(), head.root()),
                "event-not-in-tree",
                Map.of("event", number));
        return head;
    }

    private void scope(Bundle bundle) {
        if (!trusted) {
            account.notJudged("policy-missing", Map.of());
        }
        int number = 0;
        for (Bundle.Event event : bundle.events()) {
            number++;
            boolean anchored = heads.head(number, event.proof().checkpoint())
                    .anchors(event.proof().index());
            unanchored += anchored ? 0 : 1;
        }
        if (unanchored > 0) {
            account.open("events-unanchored", Map.of("count", unanchored));
        }
        account.open("truth", Map.of());
        String newest =
                StrictBase64.encode(TreeHash.ofLeaf(bundle.events().getLast().leaf()));
        account.established("last-leaf", Map.of("hash", newest));
    }
}
