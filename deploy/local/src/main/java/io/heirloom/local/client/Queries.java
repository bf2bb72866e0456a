package io.heirloom.local.client;

/** The queries that the demo sends, as a frontend would keep them. */
public final class Queries {

    public static final String VERIFY = """
            query Verify($gtin: String!, $serial: String!) {
              verify(gtin: $gtin, serial: $serial) {
                __typename
                ... on ConfirmedItem { reasons { code message } modelName brandName }
                ... on ConcernRaised { reasons { code message } modelName brandName }
                ... on NotEstablished { reasons { code message } }
              }
            }
            """;

    public static final String TITLE = """
            query Title($gtin: String!, $serial: String!) {
              item(gtin: $gtin, serial: $serial) {
                id
                title { viewerIsHolder version transferable holds }
              }
            }
            """;

    public static final String INCOMING_OFFERS = """
            query IncomingOffers {
              viewer {
                incomingOffers(first: 40) {
                  nodes { id reason state version item { id model { name } } }
                }
              }
            }
            """;

    public static final String VAULT = """
            query Vault {
              viewer { vault { givenName familyName email phone version } }
            }
            """;

    public static final String OWNER_DATA = """
            query OwnerData($itemId: ID!) {
              item(id: $itemId) {
                ownerData(purpose: SERVICE, categories: [IDENTITY, CONTACT, CONTACT_RAW]) {
                  ownerPseudonym
                  identity { givenName familyName }
                  contact { email phone addresses { lines postalCode city country } }
                }
              }
            }
            """;

    public static final String ACCESS_REQUESTS = """
            query AccessRequests {
              viewer {
                accessRequests(first: 25) {
                  nodes {
                    id purpose categories duration message noticeSha256
                    organisation { name }
                    item { id }
                  }
                }
                vaultPreview(categories: [IDENTITY, CONTACT, CONTACT_RAW]) {
                  identity { givenName familyName }
                  contact { email phone addresses { lines postalCode city country } }
                }
              }
            }
            """;

    public static final String ACCESS_LOG = """
            query AccessLog {
              viewer {
                accessLog(first: 20) {
                  nodes { at role purpose categories permitted organisation { name } item { id } }
                }
              }
            }
            """;

    public static final String LISTING = """
            query Listing($itemId: ID!) {
              item(id: $itemId) { listing { id price { minor currency } dealer { name } } }
            }
            """;

    public static final String ERASURE = """
            query Erasure {
              viewer { erasure { id completedAt acknowledgements { part acknowledgedAt } } }
            }
            """;

    private Queries() {}
}
