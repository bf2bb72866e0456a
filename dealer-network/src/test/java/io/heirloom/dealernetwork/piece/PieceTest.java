package io.heirloom.dealernetwork.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static final Party BRAND = new Party(Party.Kind.BRAND, UUID.randomUUID());
    private static final Party AMELIE = new Party(Party.Kind.OWNER, UUID.randomUUID());
    private static final Party GENEVA = new Party(Party.Kind.DEALER, UUID.randomUUID());
    private static final Party LONDON = new Party(Party.Kind.DEALER, UUID.randomUUID());

    private final Piece piece = new Piece();

    @Test
    void pieceIsNewUntilAPrivateOwnerHasHeldIt() {
        piece.titledTo(BRAND);
        piece.titledTo(GENEVA);
        assertThat(piece.secondHand).isFalse();
        piece.titledTo(AMELIE);
        piece.titledTo(BRAND);
        assertThat(piece.secondHand).isTrue();
    }

    @Test
    void dealerThatHoldsTheTitleSells() {
        piece.titledTo(GENEVA);
        assertThat(piece.sellingDealer()).contains(GENEVA.id());
    }

    @Test
    void dealerInServiceSellsNothing() {
        piece.titledTo(AMELIE);
        handedOver("SERVICE", GENEVA, AMELIE);
        assertThat(piece.sellingDealer()).isEmpty();
    }

    @Test
    void consignmentBeatsTheTitleOfAnotherDealer() {
        piece.titledTo(GENEVA);
        handedOver("CONSIGNMENT", LONDON, GENEVA);
        assertThat(piece.sellingDealer()).contains(LONDON.id());
    }

    @Test
    void consignmentEndsWithTheTitleOfTheConsignor() {
        piece.titledTo(AMELIE);
        handedOver("CONSIGNMENT", LONDON, AMELIE);
        assertThat(piece.sellingDealer()).contains(LONDON.id());
        piece.titledTo(new Party(Party.Kind.OWNER, UUID.randomUUID()));
        assertThat(piece.sellingDealer()).isEmpty();
    }

    @Test
    void onlyTheReturnOfTheSameCustodyEndsIt() {
        piece.titledTo(AMELIE);
        var custody = handedOver("CONSIGNMENT", LONDON, AMELIE);
        piece.returned(UUID.randomUUID());
        assertThat(piece.sellingDealer()).contains(LONDON.id());
        piece.returned(custody);
        assertThat(piece.sellingDealer()).isEmpty();
    }

    private UUID handedOver(String purpose, Party custodian, Party holder) {
        var custody = UUID.randomUUID();
        piece.handedOver(new PieceEvent.HandedOver(UUID.randomUUID(), custody, purpose, custodian, holder));
        return custody;
    }
}
