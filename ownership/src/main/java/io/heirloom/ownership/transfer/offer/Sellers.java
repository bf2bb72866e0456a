package io.heirloom.ownership.transfer.offer;

import static io.heirloom.ownership.title.TitleProblem.TITLE_NOT_FOUND;
import static io.heirloom.ownership.transfer.offer.OfferProblem.OUTSIDE_AUTHORISATION;

import io.heirloom.ownership.directory.Directory;
import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
import io.heirloom.ownership.title.CustodyPurpose;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.Titles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Who may offer a piece: the title holder, or the authorised dealer to whom a brand has consigned its new piece. */
@ApplicationScoped
public class Sellers {

    private final Titles titles;
    private final Directory directory;
    private final Clock clock;

    Sellers(Titles titles, Directory directory, Clock clock) {
        this.titles = titles;
        this.directory = directory;
        this.clock = clock;
    }

    /** Locks the piece and gives the side the caller offers for. To everybody else the piece is unknown. */
    public Uni<Seller> lock(Party caller, OfferTransfer request) {
        return titles.lock(request.itemId()).chain(holding -> {
            if (!holding.holder().equals(caller)) {
                return consigned(holding, caller, request);
            }
            requireOfferable(holding, request);
            return Uni.createFrom().item(new Seller(holding, caller, null));
        });
    }

    private Uni<Seller> consigned(Holding holding, Party dealer, OfferTransfer request) {
        boolean mayKnow =
                holding.holder().kind() == PartyKind.BRAND && holding.isKeptBy(dealer, CustodyPurpose.CONSIGNMENT);
        if (!mayKnow) {
            throw TITLE_NOT_FOUND.because();
        }
        requireOfferable(holding, request);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return directory
                .maySellNew(dealer.id(), holding.brandId(), holding.modelId(), request.jurisdiction(), today)
                .map(allowed -> {
                    if (!allowed) {
                        throw OUTSIDE_AUTHORISATION.because();
                    }
                    return new Seller(
                            holding, dealer, holding.keeping().orElseThrow().custodyId());
                });
    }

    private static void requireOfferable(Holding holding, OfferTransfer request) {
        holding.expectTitle(request.titleVersion());
        holding.requireNoLoss();
        holding.open(request.id());
    }
}
