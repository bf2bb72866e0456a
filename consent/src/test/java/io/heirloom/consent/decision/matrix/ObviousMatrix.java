package io.heirloom.consent.decision.matrix;

import static io.heirloom.consent.decision.matrix.Condition.AT_CONTRACT;
import static io.heirloom.consent.decision.matrix.Condition.CASE;
import static io.heirloom.consent.decision.matrix.Condition.ESTATE_ITEM;
import static io.heirloom.consent.decision.matrix.Condition.EXECUTOR;
import static io.heirloom.consent.decision.matrix.Condition.IN_HAND;
import static io.heirloom.consent.decision.matrix.Condition.LISTED;
import static io.heirloom.consent.decision.matrix.Condition.ORDER;
import static io.heirloom.consent.decision.matrix.Condition.OWNER_SHOWS;
import static io.heirloom.consent.decision.matrix.Condition.OWN_BRAND;
import static io.heirloom.consent.decision.matrix.Condition.OWN_DATA;
import static io.heirloom.consent.decision.matrix.Condition.OWN_ENTRY;
import static io.heirloom.consent.decision.matrix.Condition.OWN_ORGANISATION;
import static io.heirloom.consent.decision.matrix.Condition.OWN_SALE;
import static io.heirloom.consent.decision.matrix.Condition.SECOND_PERSON;
import static io.heirloom.consent.decision.matrix.Condition.SHARED_ADDRESS;
import static io.heirloom.consent.decision.matrix.Condition.SHARED_FOR_SOURCING;
import static io.heirloom.consent.decision.matrix.Condition.STOCK_CONTRACT;
import static io.heirloom.consent.decision.matrix.Condition.STOLEN_MATCH;
import static io.heirloom.consent.purpose.Purpose.ANALYTICS;
import static io.heirloom.consent.purpose.Purpose.AUDIT;
import static io.heirloom.consent.purpose.Purpose.AUTHENTICITY;
import static io.heirloom.consent.purpose.Purpose.CLIENTELING;
import static io.heirloom.consent.purpose.Purpose.EVENTS;
import static io.heirloom.consent.purpose.Purpose.INHERITANCE;
import static io.heirloom.consent.purpose.Purpose.INSTORE;
import static io.heirloom.consent.purpose.Purpose.INSURANCE;
import static io.heirloom.consent.purpose.Purpose.LEGAL;
import static io.heirloom.consent.purpose.Purpose.MARKETING;
import static io.heirloom.consent.purpose.Purpose.RECALL;
import static io.heirloom.consent.purpose.Purpose.RESALE;
import static io.heirloom.consent.purpose.Purpose.RIGHTS;
import static io.heirloom.consent.purpose.Purpose.SERVICE;
import static io.heirloom.consent.purpose.Purpose.TRANSFER;

import io.heirloom.consent.profile.ConsentState;
import io.heirloom.consent.purpose.DataKind;
import io.heirloom.consent.purpose.Purpose;
import java.util.List;
import java.util.Optional;

/**
 * The access matrix once more, written by hand from its table: slow, obvious, and without a look at the data file or the engine. Each row
 * of the table is one method, each column one line.
 */
final class ObviousMatrix {

    private static final List<Purpose> CONTACT_PURPOSES = List.of(SERVICE, CLIENTELING, MARKETING, EVENTS, RESALE);

    private final Question asked;

    private ObviousMatrix(Question asked) {
        this.asked = asked;
    }

    /** In which form it may be shown; empty means not at all. */
    static Optional<Form> answer(Question asked) {
        return Optional.ofNullable(new ObviousMatrix(asked).form());
    }

    private Form form() {
        return switch (asked.data()) {
            case ITEM_PUBLIC, ACCREDITATION -> Form.FULL;
            case ITEM_FULL -> itemFull();
            case OWNERSHIP_STATUS -> ownershipStatus();
            case OWNERSHIP_HISTORY -> ownershipHistory();
            case OWNER_IDENTITY -> ownerIdentity();
            case CONTACT -> contact();
            case PURCHASE_HISTORY -> purchaseHistory();
            case VISITS -> visits();
            case WISH_LIST -> wishList();
            case PREFERENCES -> preferences();
            case CONSENT_RECORDS -> consentRecords();
            case ACCESS_LOG -> accessLog();
            case DEALER_STOCK -> dealerStock();
            case PRICE_ASKED -> priceAsked();
            case PRICE_PAID -> pricePaid();
        };
    }

    private Form itemFull() {
        return switch (asked.role()) {
            case PUB -> null;
            case OWN -> own();
            case HEIR -> estate();
            case CA, BADM -> asked.holds(OWN_BRAND) ? Form.FULL : null;
            case BA -> asked.holds(OWN_BRAND) ? pseudonymous(ANALYTICS) : null;
            case DS, DADM -> asked.holds(IN_HAND) && asked.accredited() ? Form.FULL : null;
            case PO -> caseBound(RIGHTS);
            case AUD -> pseudonymous(AUDIT);
            case LEL -> caseBound(LEGAL);
        };
    }

    private Form ownershipStatus() {
        return switch (asked.role()) {
            case PUB -> asked.holds(OWNER_SHOWS) ? Form.FULL : Form.STATUS;
            case OWN -> own();
            case HEIR -> estate();
            case CA, BADM -> asked.holds(OWN_BRAND) ? Form.FULL : null;
            case BA -> aggregate();
            case DS, DADM -> asked.holds(IN_HAND) ? Form.FULL : null;
            case PO -> asked.purpose() == RIGHTS ? Form.PSEUDONYMOUS : pseudonymous(AUDIT);
            case AUD -> pseudonymous(AUDIT);
            case LEL -> Form.FULL;
        };
    }

    private Form ownershipHistory() {
        return switch (asked.role()) {
            case PUB -> asked.holds(OWNER_SHOWS) && asked.holds(LISTED) ? Form.PSEUDONYMOUS : null;
            case OWN -> own();
            case HEIR -> estate();
            case CA -> consentFor(SERVICE) ? Form.PSEUDONYMOUS : null;
            case BA, BADM -> aggregate();
            case DS, DADM -> consentFor(RESALE) ? Form.PSEUDONYMOUS : null;
            case PO -> caseBound(RIGHTS);
            case AUD -> pseudonymous(AUDIT);
            case LEL -> legal();
        };
    }

    private Form ownerIdentity() {
        return switch (asked.role()) {
            case PUB, HEIR, BA, BADM, AUD -> null;
            case OWN -> own();
            case CA ->
                consentFor(SERVICE) || consentFor(CLIENTELING) || consentFor(EVENTS) || consentFor(INSTORE)
                        ? Form.FULL
                        : null;
            case DS -> consentFor(TRANSFER) || consentFor(RESALE) && asked.holds(AT_CONTRACT) ? Form.FULL : null;
            case DADM -> consentFor(TRANSFER) ? Form.FULL : null;
            case PO -> caseBound(RIGHTS);
            case LEL -> legal();
        };
    }

    private Form contact() {
        return switch (asked.role()) {
            case PUB, HEIR, BA, DADM, AUD -> null;
            case OWN -> own();
            case CA -> CONTACT_PURPOSES.stream().anyMatch(this::consentFor) ? rawOrRelay() : null;
            case BADM -> asked.purpose() == RECALL && asked.holds(OWN_BRAND) ? Form.RELAY : null;
            case DS -> consentFor(RESALE) ? rawOrRelay() : null;
            case PO -> caseBound(RIGHTS);
            case LEL -> legal();
        };
    }

    private Form purchaseHistory() {
        return switch (asked.role()) {
            case PUB, BADM, DADM, AUD -> null;
            case OWN -> own();
            case HEIR -> estate();
            case CA -> consentFor(CLIENTELING) && asked.holds(OWN_BRAND) || consentFor(SERVICE) ? Form.FULL : null;
            case BA -> aggregate();
            case DS -> consentFor(RESALE) ? Form.FULL : null;
            case PO -> caseBound(RIGHTS);
            case LEL -> legal();
        };
    }

    private Form visits() {
        return switch (asked.role()) {
            case PUB, HEIR, BADM, DADM, AUD -> null;
            case OWN -> own();
            case CA, DS -> consentFor(INSTORE) && asked.holds(OWN_ORGANISATION) ? Form.FULL : null;
            case BA -> aggregate();
            case PO -> caseBound(RIGHTS);
            case LEL -> legal();
        };
    }

    private Form wishList() {
        return switch (asked.role()) {
            case PUB, HEIR, BADM, DADM, AUD, LEL -> null;
            case OWN -> own();
            case CA -> consentFor(CLIENTELING) ? Form.FULL : null;
            case BA -> aggregate();
            case DS -> consentFor(RESALE) && asked.holds(SHARED_FOR_SOURCING) ? Form.FULL : null;
            case PO -> caseBound(RIGHTS);
        };
    }

    private Form preferences() {
        return switch (asked.role()) {
            case PUB, HEIR, LEL -> null;
            case OWN -> own();
            case CA, BADM, DS, DADM -> consentFor(MARKETING) ? Form.EFFECTIVE_ANSWER : null;
            case BA -> aggregate();
            case PO -> caseBound(RIGHTS);
            case AUD -> pseudonymous(AUDIT);
        };
    }

    private Form consentRecords() {
        return asked.role() == Role.BA ? aggregate() : accessLog();
    }

    private Form accessLog() {
        return switch (asked.role()) {
            case PUB, HEIR, BA -> null;
            case OWN -> own();
            case CA, DS -> asked.holds(OWN_ENTRY) ? Form.FULL : null;
            case BADM, DADM -> asked.holds(OWN_ORGANISATION) ? pseudonymousForOversight() : null;
            case PO -> caseBound(RIGHTS) != null ? Form.MASKED : pseudonymousForOversight();
            case AUD -> pseudonymous(AUDIT);
            case LEL -> legal();
        };
    }

    private Form dealerStock() {
        return switch (asked.role()) {
            case PUB -> asked.holds(LISTED) ? Form.FULL : null;
            case OWN -> own();
            case HEIR -> estate();
            case CA, BADM -> asked.holds(STOCK_CONTRACT) ? Form.FULL : null;
            case BA -> asked.holds(STOCK_CONTRACT) ? aggregate() : null;
            case DS, DADM -> asked.holds(OWN_ORGANISATION) ? Form.FULL : null;
            case PO -> null;
            case AUD -> caseBound(AUDIT);
            case LEL -> asked.holds(STOLEN_MATCH) ? caseBound(LEGAL) : null;
        };
    }

    private Form priceAsked() {
        return switch (asked.role()) {
            case PUB -> asked.holds(LISTED) ? Form.FULL : null;
            case OWN, HEIR, CA, BA, BADM, DS, DADM, LEL -> Form.FULL;
            case PO -> null;
            case AUD -> caseBound(AUDIT);
        };
    }

    private Form pricePaid() {
        return switch (asked.role()) {
            case PUB, AUD -> null;
            case OWN -> own();
            case HEIR -> asked.holds(EXECUTOR) ? estate() : null;
            case CA -> consentFor(CLIENTELING) && asked.holds(OWN_BRAND) ? Form.FULL : null;
            case BA, BADM -> aggregate();
            case DS, DADM -> asked.holds(OWN_SALE) ? Form.FULL : null;
            case PO -> caseBound(RIGHTS);
            case LEL -> legal();
        };
    }

    /** C(p): the purpose asked, a live consent, the notice before it, an accredited requester, and nothing above the ceiling. */
    private boolean consentFor(Purpose purpose) {
        boolean live = asked.state() == ConsentState.GIVEN || asked.state() == ConsentState.RENEWED;
        return asked.purpose() == purpose
                && live
                && asked.noticeDelivered()
                && asked.accredited()
                && mayEverUnlock(purpose, asked.data());
    }

    /** The last column of the table of purposes. */
    private static boolean mayEverUnlock(Purpose purpose, DataKind data) {
        return switch (purpose) {
            case SERVICE ->
                List.of(
                                DataKind.OWNER_IDENTITY,
                                DataKind.CONTACT,
                                DataKind.PURCHASE_HISTORY,
                                DataKind.OWNERSHIP_HISTORY)
                        .contains(data);
            case RECALL -> data == DataKind.CONTACT;
            case CLIENTELING ->
                List.of(
                                DataKind.OWNER_IDENTITY,
                                DataKind.CONTACT,
                                DataKind.PURCHASE_HISTORY,
                                DataKind.PRICE_PAID,
                                DataKind.WISH_LIST)
                        .contains(data);
            case MARKETING -> data == DataKind.CONTACT || data == DataKind.PREFERENCES;
            case EVENTS -> data == DataKind.OWNER_IDENTITY || data == DataKind.CONTACT;
            case INSTORE -> data == DataKind.OWNER_IDENTITY || data == DataKind.VISITS;
            case RESALE ->
                List.of(
                                DataKind.PURCHASE_HISTORY,
                                DataKind.OWNERSHIP_HISTORY,
                                DataKind.CONTACT,
                                DataKind.WISH_LIST,
                                DataKind.OWNER_IDENTITY)
                        .contains(data);
            case TRANSFER -> data == DataKind.OWNER_IDENTITY;
            case INSURANCE -> data == DataKind.ITEM_FULL || data == DataKind.PRICE_PAID;
            case AUTHENTICITY, INHERITANCE, ANALYTICS, RIGHTS, AUDIT, LEGAL -> false;
        };
    }

    private Form rawOrRelay() {
        return asked.holds(SHARED_ADDRESS) ? Form.FULL : Form.RELAY;
    }

    private Form own() {
        return asked.holds(OWN_DATA) ? Form.FULL : null;
    }

    private Form estate() {
        return asked.holds(ESTATE_ITEM) ? Form.FULL : null;
    }

    private Form aggregate() {
        return asked.purpose() == ANALYTICS ? Form.AGGREGATE : null;
    }

    private Form pseudonymous(Purpose purpose) {
        return asked.purpose() == purpose ? Form.PSEUDONYMOUS : null;
    }

    private Form pseudonymousForOversight() {
        return asked.purpose() == RIGHTS || asked.purpose() == AUDIT ? Form.PSEUDONYMOUS : null;
    }

    private Form caseBound(Purpose purpose) {
        return asked.purpose() == purpose && asked.holds(CASE) ? Form.MASKED : null;
    }

    private Form legal() {
        return asked.purpose() == LEGAL && asked.holds(ORDER) && asked.holds(SECOND_PERSON) ? Form.FULL : null;
    }
}
