package io.heirloom.ownership.title;

import static io.heirloom.ownership.title.TitleProblem.CUSTODY_OPEN;
import static io.heirloom.ownership.title.TitleProblem.LOSS_REPORT_STANDING;
import static io.heirloom.ownership.title.TitleProblem.TRANSFER_HELD;
import static io.heirloom.ownership.title.TitleProblem.TRANSFER_OPEN;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.ownership.directory.Party;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece under its row lock, with its current title. Valid inside the transaction that took it; whoever has it decides alone about the
 * piece until that transaction ends.
 */
public final class Holding {

    final Piece piece;
    final Title title;

    Holding(Piece piece, Title title) {
        this.piece = piece;
        this.title = title;
    }

    public UUID itemId() {
        return piece.itemId;
    }

    public UUID brandId() {
        return piece.brandId;
    }

    public UUID modelId() {
        return piece.modelId;
    }

    public Party holder() {
        return title.holder();
    }

    public int titleVersion() {
        return title.sequence;
    }

    public Optional<Keeping> keeping() {
        return Optional.ofNullable(piece.keeping());
    }

    public boolean isKeptBy(Party dealer, CustodyPurpose purpose) {
        return keeping()
                .filter(keeping -> keeping.purpose() == purpose
                        && Party.dealer(keeping.dealerId()).equals(dealer))
                .isPresent();
    }

    /** Refuses a caller who decided on an older title. */
    public void expectTitle(int version) {
        if (version != title.sequence) {
            throw STALE_VERSION.because("The title is at version", title.sequence + ".");
        }
    }

    /** Refuses while a loss report stands. */
    public void requireNoLoss() {
        if (piece.lossReportId != null) {
            throw TRANSFER_HELD.because();
        }
    }

    /** Notes the one open offer. */
    public void open(UUID transferId) {
        if (piece.openTransferId != null) {
            throw TRANSFER_OPEN.because();
        }
        piece.openTransferId = transferId;
    }

    public void closeOffer() {
        piece.openTransferId = null;
    }

    /** Holds every transfer from now on. */
    public void reportLost(UUID reportId) {
        if (piece.lossReportId != null) {
            throw LOSS_REPORT_STANDING.because();
        }
        piece.lossReportId = reportId;
    }

    public void clearLoss() {
        piece.lossReportId = null;
    }

    public void handOver(Keeping keeping) {
        if (piece.custodyId != null) {
            throw CUSTODY_OPEN.because();
        }
        piece.keep(keeping);
    }

    public void takeBack() {
        piece.takeBack();
    }
}
