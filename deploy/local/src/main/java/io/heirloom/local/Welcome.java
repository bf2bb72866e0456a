package io.heirloom.local;

import static io.heirloom.local.Endpoint.GATEWAY;
import static io.heirloom.local.Endpoint.ITEM_REGISTRY;
import static io.heirloom.local.Endpoint.KEYCLOAK;

/** What the terminal shows when everything is up: where to look, who to be, what to ask. */
final class Welcome {

    private Welcome() {}

    static String text(Ports ports) {
        return """

                Piece       %1$s/01/09521101100013/21/QM39-000042
                GraphQL     %1$s/graphql
                Keycloak    %2$s (admin/admin), realm heirloom
                OpenAPI     %3$s/q/openapi, and so on for each service

                People, all with the password "heirloom"; "./heirloom code NAME" shows the one-time code of now:
                  owners      amelie, lina, marcel, sofia, kenji, owner01 … owner25
                  brands      quillandre-admin, quillandre-advisor, quillandre-analyst; the same for ostrevane, karsk
                  dealers     geneva-staff, london-staff, milan-staff, dubai-staff, tokyo-staff, paris-staff, …
                  others      officer, auditor, police-paris, police-london

                A tour by copy and paste: docs/tour.md. The whole main job by itself: ./heirloom demo.
                Three queries to paste:

                # 1. anyone: is this piece genuine?
                curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ verify(gtin: \\"09521101100013\\", serial: \\"QM39-000042\\") { __typename outcome reasons { code message } } }"}'

                # 2. anyone: may this dealer sell new Quillandre pieces today?
                curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ dealerAccreditation(dealerId: \\"0199a000-0000-7000-8000-000000000104\\", brandId: \\"0199a000-0000-7000-8000-000000000001\\", activity: NEW_SALES) { authorised reason } }"}'

                # 3. Amélie: what is mine, and who read my data?
                TOKEN=$(curl -s %2$s/realms/heirloom/protocol/openid-connect/token -d client_id=heirloom-demo-cli -d grant_type=password -d username=amelie -d password=heirloom | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s %1$s/graphql -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"query":"{ viewer { items { nodes { serial model { name } } } accessLog { nodes { at purpose permitted } } } }"}'
                """.formatted(ports.url(GATEWAY), ports.url(KEYCLOAK), ports.url(ITEM_REGISTRY));
    }
}
