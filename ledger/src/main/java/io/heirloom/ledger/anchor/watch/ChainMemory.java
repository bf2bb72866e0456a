package io.heirloom.ledger.anchor.watch;

import io.heirloom.ledger.chain.AnchorChain;
import io.heirloom.ledger.chain.ChainConnection;
import io.heirloom.ledger.chain.LogChain;
import io.heirloom.ledger.chain.contract.ChainHead;
import io.heirloom.ledger.checkpoint.KnownHead;
import io.heirloom.ledger.checkpoint.Outsider;
import io.heirloom.ledger.checkpoint.Outsiders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the contract remembers of this log: the last head that was anchored, which a log restored from an older backup no longer has. */
@ApplicationScoped
class ChainMemory implements Outsiders {

    private final LogChain chain;

    ChainMemory(LogChain chain) {
        this.chain = chain;
    }

    @Override
    public List<Outsider> all() {
        return chain.configured().map(this::outsider).stream().toList();
    }

    private Outsider outsider(AnchorChain anchors) {
        return new Outsider() {
            @Override
            public String name() {
                return "chain " + anchors.chainId();
            }

            // The contract is of one log; of the logs before and after it knows nothing.
            @Override
            public Uni<Optional<KnownHead>> lastSeen(String origin) {
                return origin.equals(chain.origin())
                        ? chain.with(anchors, ChainConnection::head).map(ChainMemory::known)
                        : Uni.createFrom().item(Optional.empty());
            }
        };
    }

    private static Optional<KnownHead> known(ChainHead head) {
        return head.size() == 0 ? Optional.empty() : Optional.of(new KnownHead(head.size(), head.root()));
    }
}
