package io.heirloom.chaos.client;

import io.heirloom.chaos.history.Command;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;

/** The documents that clients send. Answers name ids and states only: nothing that is read live, or a repeat would not be the same. */
final class Documents {

    static final String OPEN_REQUESTS = """
            query OpenRequests {
              viewer { accessRequests(first: 40) { nodes { id state noticeSha256 item { id } } } }
            }
            """;

    static final String OWNER_IS_SHOWN = """
            query OwnerIsShown($itemId: ID!) {
              item(id: $itemId) {
                ownerData(purpose: SERVICE, categories: [IDENTITY, CONTACT, CONTACT_RAW]) {
                  identity { givenName }
                  contact { email }
                }
              }
            }
            """;

    private static final String TRANSFER_DECLINE = """
            mutation TransferOfferDecline($transferId: ID!, $version: Int!, $key: ID!) {
              transferOfferDecline(transferId: $transferId, version: $version, idempotencyKey: $key) {
                transfer { id state version }
                userErrors { code message field problem }
              }
            }
            """;

    private static final String TRANSFER_CANCEL = """
            mutation TransferOfferCancel($transferId: ID!, $version: Int!, $key: ID!) {
              transferOfferCancel(transferId: $transferId, version: $version, idempotencyKey: $key) {
                transfer { id state version }
                userErrors { code message field problem }
              }
            }
            """;

    private static final String ACCESS_REQUEST_REFUSE = """
            mutation AccessRequestRefuse($accessRequestId: ID!, $key: ID!) {
              accessRequestRefuse(accessRequestId: $accessRequestId, idempotencyKey: $key) {
                state
                userErrors { code message field problem }
              }
            }
            """;

    private Documents() {}

    static String of(Command command) {
        return switch (command) {
            case REGISTER -> Mutations.ITEM_REGISTER;
            case RECORD -> Mutations.ITEM_EVENT_RECORD;
            case OFFER -> Mutations.TRANSFER_OFFER;
            case ACCEPT -> Mutations.TRANSFER_ACCEPT;
            case DECLINE -> TRANSFER_DECLINE;
            case CANCEL -> TRANSFER_CANCEL;
            case REPORT -> Mutations.LOSS_REPORT;
            case LIFT -> Mutations.LOSS_REPORT_LIFT;
            case HAND_OVER -> Mutations.CUSTODY_HAND_OVER;
            case RETURN -> Mutations.CUSTODY_RETURN;
            case FILE -> Mutations.ACCESS_REQUEST_FILE;
            case DELIVER -> Mutations.ACCESS_REQUEST_DELIVER;
            case GRANT -> Mutations.ACCESS_REQUEST_GRANT;
            case REFUSE -> ACCESS_REQUEST_REFUSE;
            case WITHDRAW -> Mutations.CONSENT_WITHDRAW;
            case READ_TITLE -> Queries.TITLE;
            case READ_OWNER -> OWNER_IS_SHOWN;
            case VERIFY -> Queries.VERIFY;
        };
    }
}
