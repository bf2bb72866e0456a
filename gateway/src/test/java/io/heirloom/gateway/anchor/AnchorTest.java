package io.heirloom.gateway.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heirloom.gateway.GatewayTest;
import io.heirloom.gateway.Graph;
import io.heirloom.gateway.Services;
import io.heirloom.gateway.item.Pieces;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class AnchorTest {

    @Test
    void everyStateIsShownAsTheLedgerSaysIt() {
        // Given
        List<String> states =
                Arrays.stream(AnchorState.values()).map(Enum::name).toList();
        Services.ledger()
                .fresh()
                .get(
                        "/anchors?first=20",
                        Pieces.page(states.stream()
                                .map(state ->
                                        "{\"size\":70000,\"root\":\"cm9vdA==\",\"state\":\"%s\",\"chainId\":31337,\"contract\":\"0xc\",\"tx\":\"0xt\",\"block\":null,\"reason\":null,\"changedAt\":\"2026-01-01T00:00:00Z\"}"
                                                .formatted(state))
                                .toList()));
        // When
        Graph.ask(
                        "{ anchors { nodes { state size root chainId contract transaction block changedAt } pageInfo { endCursor } } }")
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.anchors.nodes.state", equalTo(states))
                .body("data.anchors.nodes[0].size", equalTo(70_000))
                .body("data.anchors.nodes[0].transaction", equalTo("0xt"))
                .body("data.anchors.nodes[0].block", nullValue());
        // Then
        assertThat(Services.ledger().calls().getFirst().authorization()).isNull();
    }

    @Test
    void withoutTheLedgerNothingIsSaidOfAnchors() {
        Services.ledger().fresh().broken();
        Graph.ask("{ anchors { nodes { state } } }")
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }
}
