package io.heirloom.itemregistry.item;

import io.heirloom.itemregistry.value.Material;
import io.heirloom.itemregistry.value.MaterialsColumn;
import io.heirloom.wire.caller.Caller;
import io.heirloom.wire.caller.Organisation;
import io.heirloom.wire.caller.Roles;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
class Item {

    static final String FIRST_DISPOSITION = "active";
    private static final String SOLD = "retail_sold";

    @Id
    UUID id;

    @Column(name = "brand_id")
    UUID brandId;

    @Column(name = "model_id")
    UUID modelId;

    @Column(columnDefinition = "text")
    String gtin;

    @Column(columnDefinition = "text")
    String serial;

    @ElementCollection
    @CollectionTable(name = "item_identifier", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    List<ItemIdentifier> identifiers = new ArrayList<>();

    @Column(name = "manufactured_on")
    LocalDate manufacturedOn;

    @Column(name = "facility_gln", columnDefinition = "text")
    String facilityGln;

    @Column(name = "origin_country", columnDefinition = "text")
    String originCountry;

    @Convert(converter = MaterialsColumn.class)
    @Column(columnDefinition = "text")
    List<Material> materials;

    @Column(columnDefinition = "text")
    String care;

    @Column(columnDefinition = "text")
    String disposition;

    @Column(name = "reported_missing")
    boolean reportedMissing;

    @Column(name = "reported_stolen")
    boolean reportedStolen;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind", columnDefinition = "text")
    Party.Kind holderKind;

    @Column(name = "holder_id")
    UUID holderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "custodian_kind", columnDefinition = "text")
    Party.Kind custodianKind;

    @Column(name = "custodian_id")
    UUID custodianId;

    @Column(name = "first_sold_at")
    Instant firstSoldAt;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Version
    int version;

    protected Item() {}

    static Item made(NewItem facts, Instant now) {
        var item = new Item();
        item.id = facts.id();
        item.brandId = facts.brandId();
        item.modelId = facts.modelId();
        item.gtin = facts.gtin().value();
        item.serial = facts.serial().value();
        item.identifiers.addAll(facts.identifiers());
        item.manufacturedOn = facts.manufacturedOn();
        item.facilityGln = facts.facility().value();
        item.originCountry = facts.originCountry();
        item.materials = facts.materials();
        item.care = facts.care();
        item.disposition = FIRST_DISPOSITION;
        item.registeredAt = now;
        return item;
    }

    /** Whether serial and service file are shown: the brand's own advisors and admins, who holds title, who has the piece in hand. */
    boolean isFullyVisibleTo(Caller caller) {
        boolean ownBrand = caller.actsFor(Organisation.brand(brandId))
                && (caller.has(Roles.BRAND_ADMIN) || caller.has(Roles.CLIENT_ADVISOR));
        return ownBrand || isHeldBy(caller);
    }

    boolean isTitledTo(Caller caller) {
        return holderId != null && new Party(holderKind, holderId).is(caller);
    }

    private boolean isHeldBy(Caller caller) {
        return isTitledTo(caller) || (custodianId != null && new Party(custodianKind, custodianId).is(caller));
    }

    boolean isInHandsOf(Organisation organisation) {
        var named = new Party(Party.Kind.valueOf(organisation.kind().name()), organisation.id());
        return custodianId == null
                ? holderId != null && named.equals(new Party(holderKind, holderId))
                : named.equals(new Party(custodianKind, custodianId));
    }

    void enter(String next) {
        disposition = next;
    }

    void passTitle(Party to) {
        holderKind = to.kind();
        holderId = to.id();
    }

    /** Whether this was the first sale; later ones leave the disposition alone. */
    boolean sell(Instant at) {
        if (firstSoldAt != null) {
            return false;
        }
        firstSoldAt = at;
        disposition = SOLD;
        return true;
    }

    void handOver(Party custodian) {
        custodianKind = custodian.kind();
        custodianId = custodian.id();
    }

    void comeBack() {
        custodianKind = null;
        custodianId = null;
    }

    void report(boolean missing, boolean stolen) {
        reportedMissing = missing;
        reportedStolen = stolen;
    }
}
