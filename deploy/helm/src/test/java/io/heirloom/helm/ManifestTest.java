package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest, under every size and with every switch flipped, has no field that Kubernetes does not know and none of a wrong type. */
class ManifestTest {

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> KUBERNETES = Map.of(
            "ConfigMap", V1ConfigMap.class,
            "Deployment", V1Deployment.class,
            "HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class,
            "Ingress", V1Ingress.class,
            "NetworkPolicy", V1NetworkPolicy.class,
            "PodDisruptionBudget", V1PodDisruptionBudget.class,
            "Service", V1Service.class,
            "ServiceAccount", V1ServiceAccount.class);
    private static final Map<String, Class<?>> OPERATORS = Map.of(
            "HTTPRoute",
            HTTPRoute.class,
            "PrometheusRule",
            PrometheusRule.class,
            "ServiceMonitor",
            ServiceMonitor.class);
    /** Their models are not to be had as libraries; {@link PlatformTest} asserts what they must say. */
    private static final Set<String> OF_OTHERS = Set.of(
            "Cluster",
            "ScheduledBackup",
            "ExternalSecret",
            "Kafka",
            "KafkaNodePool",
            "KafkaTopic",
            "KafkaUser",
            "KeycloakRealmImport");

    /** A part's switches, and what must be said with them. */
    static List<String[]> switches() {
        var switches = new ArrayList<String[]>();
        for (String size : Charts.SIZES) {
            Stream.of(
                            "global.monitoring.enabled=true",
                            "global.monitoring.enabled=false",
                            "global.network.policies=false",
                            "global.kafka.tls.enabled=false",
                            "global.externalSecrets.enabled=true,global.externalSecrets.store=vault",
                            "global.externalSecrets.enabled=false",
                            "global.telemetry.otlpEndpoint=http://collector:4317",
                            "global.suite=maison",
                            "global.image.pullSecrets[0].name=pull",
                            "postgresql.create=false",
                            "postgresql.backup.objectStore=store",
                            "kafka.create=false,global.kafka.bootstrapServers=kafka:9093",
                            "keycloak.importRealm=true,keycloak.frontendUris[0]=https://app.example/*",
                            "gateway.autoscaling.enabled=true",
                            "gateway.image.digest=sha256:" + "0".repeat(64),
                            "gateway.public=false",
                            "gateway.priorityClassName=high",
                            "gateway.route.enabled=true,gateway.route.parentRefs[0].name=public,gateway.route.hostnames[0]=id.example",
                            "gateway.ingress.enabled=true,gateway.ingress.className=nginx,gateway.ingress.tlsSecret=tls,gateway.ingress.hostnames[0]=id.example",
                            "gateway.tolerations[0].key=k,gateway.tolerations[0].operator=Exists",
                            "ownership.database.tls.enabled=false",
                            "ownership.database.host=db.example,ownership.database.secret.name=db,ownership.database.peers[0].ipBlock.cidr=10.0.0.0/8",
                            "ownership.keyDatabase.tls.enabled=false",
                            "ownership.keyDatabase.host=keys.example,ownership.keyDatabase.secret.name=keys,ownership.keyDatabase.peers[0].ipBlock.cidr=10.0.0.0/8",
                            "postgresql.keys.backup.objectStore=other",
                            "ledger.kafka.enabled=false",
                            "ledger.egress[0].to[0].ipBlock.cidr=0.0.0.0/0,ledger.egress[0].ports[0].port=443")
                    .forEach(flipped -> switches.add(new String[] {size, flipped}));
        }
        return switches;
    }

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void everyManifestOfASizeIsValid(String size) {
        check(Charts.size(size));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void everyManifestIsValidWithASwitchFlipped(String size, String flipped) {
        check(Charts.size(size, flipped.split(",")));
    }

    @Test
    void theValidationFindsAnUnknownAndAMistypedField() {
        Rendering rendering = Charts.size("small");
        var service = rendering.one("Service", "acme-gateway").deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) service.path("spec")).put("typo", 1);
        assertThat(violation(service)).isNotNull();
        var deployment = rendering.one("Deployment", "acme-gateway").deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) deployment.path("spec")).put("replicas", "three");
        assertThat(violation(deployment)).isNotNull();
    }

    private static void check(Rendering rendering) {
        assertThat(rendering.manifests()).isNotEmpty();
        for (JsonNode manifest : rendering.manifests()) {
            assertThat(violation(manifest))
                    .as(manifest.path("kind") + " " + manifest.at("/metadata/name"))
                    .isNull();
        }
        assertThat(rendering.manifests().stream()
                        .map(manifest -> manifest.path("kind").asText() + " "
                                + manifest.at("/metadata/name").asText()))
                .doesNotHaveDuplicates();
    }

    /** What is wrong with it; null when nothing is. */
    private static Throwable violation(JsonNode manifest) {
        String kind = manifest.path("kind").asText();
        if (OF_OTHERS.contains(kind)) {
            return null;
        }
        return org.assertj.core.api.Assertions.catchThrowable(() -> {
            if (OPERATORS.containsKey(kind)) {
                STRICT.treeToValue(manifest, OPERATORS.get(kind));
            } else {
                Class<?> model = KUBERNETES.get(kind);
                assertThat(model).as("a kind without a model: " + kind).isNotNull();
                model.getMethod("validateJsonElement", JsonElement.class)
                        .invoke(null, JsonParser.parseString(manifest.toString()));
                JSON.getGson().fromJson(manifest.toString(), model);
            }
        });
    }
}
