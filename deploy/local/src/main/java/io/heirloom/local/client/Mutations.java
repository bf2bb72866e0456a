package io.heirloom.local.client;

/** The mutations that the demo sends, as a frontend would keep them. */
public final class Mutations {

    public static final String BRAND_VET = """
            mutation BrandVet($input: BrandVetInput!, $key: ID!) {
              brandVet(input: $input, idempotencyKey: $key) {
                brand { id name }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String BRAND_KEY_ADD = """
            mutation BrandKeyAdd($brandId: ID!, $key: ID!) {
              brandKeyAdd(brandId: $brandId, idempotencyKey: $key) {
                key { id }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String MODEL_REGISTER = """
            mutation ModelRegister($input: ModelRegisterInput!, $key: ID!) {
              modelRegister(input: $input, idempotencyKey: $key) {
                model { id gtin name }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String ITEM_REGISTER = """
            mutation ItemRegister($input: ItemRegisterInput!, $key: ID!) {
              itemRegister(input: $input, idempotencyKey: $key) {
                item { id gtin serial digitalLink }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String DEALER_ENTER = """
            mutation DealerEnter($input: DealerEnterInput!, $key: ID!) {
              dealerEnter(input: $input, idempotencyKey: $key) {
                dealer { id name }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String DEALER_AUTHORISE = """
            mutation DealerAuthorise($dealerId: ID!, $input: DealerAuthoriseInput!, $key: ID!) {
              dealerAuthorise(dealerId: $dealerId, input: $input, idempotencyKey: $key) {
                authorisation { id version }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String DEALER_SUSPEND = """
            mutation DealerSuspend($authorisationId: ID!, $input: DealerAuthorisationChangeInput!, $key: ID!) {
              dealerSuspend(authorisationId: $authorisationId, input: $input, idempotencyKey: $key) {
                authorisation { id version }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String VAULT_UPDATE = """
            mutation VaultUpdate($input: VaultUpdateInput!, $key: ID!) {
              vaultUpdate(input: $input, idempotencyKey: $key) {
                version
                userErrors { code message field problem }
              }
            }
            """;

    public static final String TRANSFER_OFFER = """
            mutation TransferOffer($itemId: ID!, $input: TransferOfferInput!, $key: ID!) {
              transferOffer(itemId: $itemId, input: $input, idempotencyKey: $key) {
                transfer { id state version expiresAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String TRANSFER_ACCEPT = """
            mutation TransferOfferAccept($transferId: ID!, $version: Int!, $key: ID!) {
              transferOfferAccept(transferId: $transferId, version: $version, idempotencyKey: $key) {
                transfer { id state version }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String CUSTODY_HAND_OVER = """
            mutation CustodyHandOver($itemId: ID!, $input: CustodyHandOverInput!, $key: ID!) {
              custodyHandOver(itemId: $itemId, input: $input, idempotencyKey: $key) {
                custody { id purpose version }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String LOSS_REPORT = """
            mutation LossReport($itemId: ID!, $input: LossReportInput!, $key: ID!) {
              lossReport(itemId: $itemId, input: $input, idempotencyKey: $key) {
                lossReport { id level reportedAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String LOSS_REPORT_LIFT = """
            mutation LossReportLift($lossReportId: ID!, $reason: String!, $key: ID!) {
              lossReportLift(lossReportId: $lossReportId, reason: $reason, idempotencyKey: $key) {
                lossReport { id liftedAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String STOCK_DECLARE = """
            mutation StockDeclare($itemId: ID!, $key: ID!) {
              stockDeclare(itemId: $itemId, idempotencyKey: $key) {
                stock { id declaredAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String LISTING_OPEN = """
            mutation ListingOpen($itemId: ID!, $input: ListingOpenInput!, $key: ID!) {
              listingOpen(itemId: $itemId, input: $input, idempotencyKey: $key) {
                listing { id price { minor currency } openedAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String NOTICE_PUBLISH = """
            mutation NoticePublish($input: NoticePublishInput!, $key: ID!) {
              noticePublish(input: $input, idempotencyKey: $key) {
                notice { id version sha256 }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String ACCESS_REQUEST_FILE = """
            mutation AccessRequestFile($itemId: ID!, $input: AccessRequestFileInput!, $key: ID!) {
              accessRequestFile(itemId: $itemId, input: $input, idempotencyKey: $key) {
                accessRequest { id state }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String ACCESS_REQUEST_DELIVER = """
            mutation AccessRequestDeliver($accessRequestId: ID!, $noticeSha256: String!, $key: ID!) {
              accessRequestDeliver(accessRequestId: $accessRequestId, noticeSha256: $noticeSha256, idempotencyKey: $key) {
                delivery { deliveredAt }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String ACCESS_REQUEST_GRANT = """
            mutation AccessRequestGrant($accessRequestId: ID!, $input: AccessRequestGrantInput!, $key: ID!) {
              accessRequestGrant(accessRequestId: $accessRequestId, input: $input, idempotencyKey: $key) {
                consent { id state categories validUntil }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String CONSENT_WITHDRAW = """
            mutation ConsentWithdraw($consentId: ID!, $key: ID!) {
              consentWithdraw(consentId: $consentId, idempotencyKey: $key) {
                withdrawnIds
                userErrors { code message field problem }
              }
            }
            """;

    public static final String CUSTODY_RETURN = """
            mutation CustodyReturn($custodyId: ID!, $version: Int!, $key: ID!) {
              custodyReturn(custodyId: $custodyId, version: $version, idempotencyKey: $key) {
                custody { id }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String ITEM_EVENT_RECORD = """
            mutation ItemEventRecord($itemId: ID!, $input: ItemEventRecordInput!, $key: ID!) {
              itemEventRecord(itemId: $itemId, input: $input, idempotencyKey: $key) {
                event { id }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String LOSS_REPORT_ESCALATE = """
            mutation LossReportEscalate($lossReportId: ID!, $policeReference: String!, $key: ID!) {
              lossReportEscalate(lossReportId: $lossReportId, policeReference: $policeReference, idempotencyKey: $key) {
                lossReport { id level }
                userErrors { code message field problem }
              }
            }
            """;

    public static final String VIEWER_ERASE = """
            mutation ViewerErase($key: ID!) {
              viewerErase(idempotencyKey: $key) {
                erasure { id askedAt completedAt }
                userErrors { code message field problem }
              }
            }
            """;

    private Mutations() {}
}
