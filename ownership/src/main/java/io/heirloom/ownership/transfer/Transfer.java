package io.heirloom.ownership.transfer;

import static io.heirloom.ownership.transfer.TransferProblem.TRANSFER_EXPIRED;
import static io.heirloom.wire.problem.CommonProblem.STALE_VERSION;

import io.heirloom.ownership.directory.Party;
import io.heirloom.ownership.directory.PartyKind;
import io.heirloom.ownership.title.Holding;
import io.heirloom.ownership.title.TransferReason;
import io.heirloom.ownership.transfer.offer.Addressed;
import io.heirloom.ownership.transfer.offer.OfferTerms;
import io.heirloom.ownership.transfer.offer.OfferTransfer;
import io.heirloom.ownership.transfer.offer.Seller;
import io.heirloom.ownership.transfer.offer.Viewer;
import io.heirloom.ownership.transfer.price.Money;
import io.heirloom.ownership.transfer.price.Priced;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** An offer of title and what became of it. */
@Entity
@Table(name = "transfer")
class Transfer implements Addressed, Priced {

    @Id
    UUID id;

    UUID itemId;
    int titleVersion;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    TransferReason reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    TransferState state;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind sellerKind;

    UUID sellerId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind offeredByKind;

    UUID offeredById;
    UUID custodyId;
    byte[] recipientIndex;
    byte[] recipientDetails;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    PartyKind counterpartKind;

    UUID counterpartId;
    byte[] sealedPrice;

    /** Open while this transfer is worked on. */
    @Transient
    Money price;

    Long priceMinor;

    @Column(columnDefinition = "text")
    String priceCurrency;

    @Column(columnDefinition = "text")
    String jurisdiction;

    Instant offeredAt;
    Instant expiresAt;
    Instant closedAt;

    @Version
    int version;

    protected Transfer() {}

    static Transfer offer(OfferTerms.Drawn offer) {
        OfferTransfer request = offer.request();
        Seller seller = offer.seller();
        Holding holding = seller.holding();
        var transfer = new Transfer();
        transfer.id = request.id();
        transfer.itemId = request.itemId();
        transfer.titleVersion = holding.titleVersion();
        transfer.reason = request.reason();
        transfer.state = TransferState.OFFERED;
        transfer.sellerKind = holding.holder().kind();
        transfer.sellerId = holding.holder().id();
        transfer.offeredByKind = seller.offeredBy().kind();
        transfer.offeredById = seller.offeredBy().id();
        transfer.custodyId = seller.consignment();
        transfer.price = request.price();
        transfer.sealedPrice = offer.sealedPrice();
        transfer.jurisdiction = request.jurisdiction();
        transfer.offeredAt = offer.at();
        transfer.expiresAt = offer.expiresAt();
        return transfer;
    }

    @Override
    public void toOrganisation(Party organisation) {
        setCounterpart(organisation);
    }

    @Override
    public void toPerson(byte[] index, byte[] details) {
        recipientIndex = index;
        recipientDetails = details;
    }

    void accept(Party buyer, int expected, Instant now) {
        if (state == TransferState.OFFERED && !now.isBefore(expiresAt)) {
            throw TRANSFER_EXPIRED.because();
        }
        close(TransferState.ACCEPTED, expected, now);
        setCounterpart(buyer);
    }

    void decline(Party recipient, int expected, Instant now) {
        close(TransferState.DECLINED, expected, now);
        setCounterpart(recipient);
        forgetPerson();
    }

    void cancel(int expected, Instant now) {
        close(TransferState.CANCELLED, expected, now);
        forgetPerson();
    }

    void expire(Instant now) {
        close(TransferState.EXPIRED, version, now);
        forgetPerson();
    }

    boolean isOverdue(Instant now) {
        return state == TransferState.OFFERED && !now.isBefore(expiresAt);
    }

    @Override
    public boolean isOfferedBy(Party party) {
        return seller().equals(party) || offeredBy().equals(party);
    }

    boolean isOfferedTo(Viewer viewer) {
        boolean counterpart =
                viewer.party().kind() == counterpartKind && viewer.party().id().equals(counterpartId);
        boolean named = counterpartId == null
                && recipientIndex != null
                && viewer.emailIndex().length > 0
                && MessageDigest.isEqual(recipientIndex, viewer.emailIndex());
        return counterpart || named;
    }

    boolean isVisibleTo(Viewer viewer) {
        return isOfferedBy(viewer.party()) || isOfferedTo(viewer);
    }

    Party seller() {
        return new Party(sellerKind, sellerId);
    }

    Party offeredBy() {
        return new Party(offeredByKind, offeredById);
    }

    /** The recipient, once it is an organisation or a person who answered. */
    Party counterpart() {
        return new Party(counterpartKind, counterpartId);
    }

    /** Null also where it was sealed and has not been opened, or cannot be any more. */
    Money price() {
        return price == null && priceMinor != null ? new Money(priceMinor, priceCurrency) : price;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public byte[] sealedPrice() {
        return sealedPrice;
    }

    @Override
    public void showPrice(Money opened) {
        price = opened;
    }

    private void close(TransferState next, int expected, Instant now) {
        state = state.to(next);
        if (version != expected) {
            throw STALE_VERSION.because();
        }
        closedAt = now;
    }

    private void setCounterpart(Party party) {
        counterpartKind = party.kind();
        counterpartId = party.id();
    }

    private void forgetPerson() {
        recipientIndex = null;
        recipientDetails = null;
    }
}
