package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** non-isolated-pod, and which part may talk to which: the picture of docs/architecture.md as rules. */
class NetworkTest {

    private static final Map<String, Set<String>> CALLS = Map.of(
            "gateway", Set.of("item-registry", "ownership", "dealer-network", "consent", "ledger"),
            "ownership", Set.of("consent"));

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void everyPodIsIsolatedBothWays(String size) {
        Rendering rendering = Charts.size(size);
        for (String part : Charts.SUITE_PARTS) {
            JsonNode policy = rendering.one("NetworkPolicy", "acme-" + part);
            assertThat(texts(policy.at("/spec/policyTypes"))).containsExactly("Ingress", "Egress");
            assertThat(Rendering.stream(policy.at("/spec/ingress")))
                    .allSatisfy(rule -> assertThat(rule.path("from").size()).isPositive());
            assertThat(Rendering.stream(policy.at("/spec/egress")))
                    .allSatisfy(rule -> assertThat(rule.path("to").size()).isPositive());
        }
        assertThat(rendering
                        .one("NetworkPolicy", "acme-default-deny")
                        .at("/spec/ingress")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void callsAndCallersAreTheSameEdges() {
        Rendering rendering = Charts.size("standard");
        for (String part : Charts.SUITE_PARTS) {
            Set<String> out = new TreeSet<>();
            Set<String> in = new TreeSet<>();
            for (String other : Charts.SUITE_PARTS) {
                if (reaches(rendering.one("NetworkPolicy", "acme-" + part), "/spec/egress", "to", other)) {
                    out.add(other);
                }
                if (reaches(rendering.one("NetworkPolicy", "acme-" + other), "/spec/ingress", "from", part)) {
                    in.add(other);
                }
            }
            assertThat(out).as("what %s calls", part).isEqualTo(CALLS.getOrDefault(part, Set.of()));
            assertThat(in).as("what lets %s in", part).isEqualTo(out);
        }
    }

    @Test
    void aDatabaseIsReachedByItsOwnerAlone() {
        Rendering rendering = Charts.size("standard");
        for (String part : List.of("item-registry", "ownership", "dealer-network", "consent", "ledger")) {
            JsonNode policy = rendering.one("NetworkPolicy", "acme-" + part + "-db");
            for (String other : Charts.SUITE_PARTS) {
                assertThat(reaches(policy, "/spec/ingress", "from", other)).isEqualTo(other.equals(part));
            }
        }
        for (String part : List.of("item-registry", "ownership", "dealer-network", "consent")) {
            JsonNode policy = rendering.one("NetworkPolicy", "acme-" + part + "-keydb");
            for (String other : Charts.SUITE_PARTS) {
                assertThat(reaches(policy, "/spec/ingress", "from", other)).isEqualTo(other.equals(part));
            }
            assertThat(rendering
                            .one("NetworkPolicy", "acme-" + part)
                            .at("/spec/egress")
                            .toString())
                    .contains("{\"cnpg.io/cluster\":\"acme-" + part + "-keydb\"}");
        }
    }

    @Test
    void onlyPublicPartsMeetTheIngress() {
        Rendering rendering = Charts.size("standard");
        for (String part : Charts.SUITE_PARTS) {
            boolean open = rendering
                    .one("NetworkPolicy", "acme-" + part)
                    .at("/spec/ingress")
                    .toString()
                    .contains("\"ingress\"");
            assertThat(open).as(part).isEqualTo(Set.of("gateway", "ledger").contains(part));
        }
    }

    private static boolean reaches(JsonNode policy, String rules, String peers, String part) {
        return Rendering.stream(policy.at(rules))
                .flatMap(rule -> Rendering.stream(rule.path(peers)))
                .anyMatch(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1name")
                        .asText()
                        .equals(part));
    }

    private static List<String> texts(JsonNode array) {
        return Rendering.stream(array).map(JsonNode::asText).toList();
    }
}
