package io.heirloom.ownership.title;

import static io.heirloom.ownership.title.TitleProblem.TITLE_NOT_FOUND;

import io.heirloom.journal.event.Actor;
import io.heirloom.journal.event.EventDraft;
import io.heirloom.journal.event.Journal;
import io.heirloom.journal.leaf.LeafClass;
import io.heirloom.ownership.directory.Party;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Opens, locks and moves titles. Runs in the caller's transaction. */
@ApplicationScoped
public class Titles {

    private final PieceRepository pieces;
    private final TitleRepository titles;
    private final Journal journal;
    private final Clock clock;

    Titles(PieceRepository pieces, TitleRepository titles, Journal journal, Clock clock) {
        this.pieces = pieces;
        this.titles = titles;
        this.journal = journal;
        this.clock = clock;
    }

    /** The maker holds the first title of every piece. */
    Uni<Void> openForMaker(UUID itemId, UUID brandId, UUID modelId) {
        var maker = Party.brand(brandId);
        var opened = EventDraft.of("title.opened", LeafClass.OWNERSHIP, itemId)
                .keyedBy(maker.subject())
                .fact("itemId", itemId.toString())
                .fact("holder", maker.asFact())
                .by(Actor.system());
        return pieces.persistAndFlush(new Piece(itemId, brandId, modelId))
                .chain(() -> titles.persist(Title.ofMaker(itemId, brandId, clock.instant())))
                .chain(() -> journal.append(opened))
                .replaceWithVoid();
    }

    /** Waits until no other change to the piece is under way, and holds off the next until the transaction ends. */
    public Uni<Holding> lock(UUID itemId) {
        return pieces.lock(itemId)
                .onItem()
                .ifNull()
                .failWith(() -> TITLE_NOT_FOUND.because())
                .chain(piece -> titles.current(itemId).map(title -> new Holding(piece, title)));
    }

    /** Moves title. The former title is written first: the index allows one current title at every instant. */
    public Uni<Holding> move(Holding holding, Party to, TransferReason reason, UUID transferId) {
        Title next = holding.title.passTo(to, reason, transferId, clock.instant());
        return titles.flush().chain(() -> titles.persistAndFlush(next)).map(title -> new Holding(holding.piece, title));
    }
}
