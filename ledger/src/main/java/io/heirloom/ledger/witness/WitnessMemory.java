package io.heirloom.ledger.witness;

import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.Outsiders;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.witness.ask.Conversation;
import io.heirloom.ledger.witness.ask.Submission.Outcome;
import io.heirloom.tlog.tree.TreeHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What witnesses remember of this log: shown its last signed head, each says whether it has seen a larger one, or another history. */
@ApplicationScoped
class WitnessMemory implements Outsiders {

    /** No tree has this root. */
    private static final byte[] ANOTHER_ROOT = new byte[TreeHash.LENGTH];

    private final Witnesses witnesses;
    private final ShownHeads heads;

    WitnessMemory(Witnesses witnesses, ShownHeads heads) {
        this.witnesses = witnesses;
        this.heads = heads;
    }

    @Override
    public List<Outsider> all() {
        return witnesses.conversations().stream().map(this::outsider).toList();
    }

    private Outsider outsider(Conversation conversation) {
        return new Outsider() {
            @Override
            public String name() {
                return "witness " + conversation.name();
            }

            @Override
            public Uni<Optional<KnownHead>> lastSeen(String origin) {
                return heads.of(origin).chain(head -> conversation.show(head).map(outcome -> known(head, outcome)));
            }
        };
    }

    private static Optional<KnownHead> known(SignedHead head, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cosigned _ ->
                head.size() == 0 ? Optional.empty() : Optional.of(new KnownHead(head.size(), head.root()));
            case Outcome.Ahead(long size) -> Optional.of(new KnownHead(size, null));
            // It cannot tell its root, only that ours does not follow from it.
            case Outcome.Contradicts(long size) -> Optional.of(new KnownHead(size, ANOTHER_ROOT));
        };
    }
}
