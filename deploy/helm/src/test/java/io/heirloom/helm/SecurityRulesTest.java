package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The Pod Security Standard "restricted", and the checks of kube-linter by their names there. */
class SecurityRulesTest {

    private static final Set<String> RESTRICTED_VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    /** host-ipc, host-network, host-pid, unsafe-sysctls, sensitive-host-mounts, writable-host-mount, run-as-non-root. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void podsAreRestricted(String size) {
        assertThat(Charts.size(size).pods()).isNotEmpty().allSatisfy(pod -> {
            JsonNode spec = pod.path("spec");
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace"))
                    .noneMatch(spec::has);
            assertThat(spec.at("/securityContext/sysctls").isMissingNode()).isTrue();
            assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(spec.at("/securityContext/runAsUser").asInt()).isGreaterThan(10_000);
            assertThat(spec.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(Rendering.stream(spec.path("volumes"))).allSatisfy(volume -> assertThat(names(volume))
                    .filteredOn(name -> !name.equals("name"))
                    .isSubsetOf(RESTRICTED_VOLUMES));
        });
    }

    /** privileged-container, privilege-escalation-container, no-read-only-root-fs, drop-net-raw-capability, unset-cpu-requirements, unset-memory-requirements. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void containersAreRestricted(String size) {
        assertThat(Charts.size(size).containers()).isNotEmpty().allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("privileged").asBoolean(true)).isFalse();
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            for (String bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
                assertThat(container.path("resources").at(bound).asText())
                        .as(bound)
                        .isNotEmpty();
            }
        });
    }

    /** env-var-secret, read-secret-from-env-var: secrets are files, and only references to them stand in a manifest. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void noSecretIsInTheEnvironmentOrInAManifest(String size) {
        Rendering rendering = Charts.size(size);
        assertThat(rendering.all("Secret")).isEmpty();
        assertThat(rendering.containers()).allSatisfy(container -> {
            assertThat(container.has("envFrom")).isFalse();
            assertThat(Rendering.stream(container.path("env"))).allSatisfy(variable -> {
                assertThat(variable.has("valueFrom")).isFalse();
                assertThat(variable.path("name").asText()).doesNotContain("SECRET", "PASSWORD", "TOKEN");
            });
        });
        assertThat(rendering.all("ConfigMap").filter(map -> map.path("data").has("application.properties")))
                .isNotEmpty()
                .allSatisfy(
                        map -> assertThat(map.at("/data/application.properties")
                                        .asText()
                                        .lines())
                                .noneMatch(
                                        line -> line.matches(
                                                "(?i).*(password|secret|private-key|signing-key|index-key|encryption-key|pseudonym\\.key)=.*")));
    }

    /** latest-tag. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void imagesHaveAVersion(String size) {
        assertThat(Charts.size(size).containers())
                .allSatisfy(container -> assertThat(container.path("image").asText())
                        .matches(".+(:[0-9][^:/]*|@sha256:[0-9a-f]{64})$")
                        .doesNotEndWith(":latest"));
    }

    /** default-service-account, non-existent-service-account, and no token that nobody uses. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void everyPodHasAnAccountOfItsOwnWithoutAToken(String size) {
        Rendering rendering = Charts.size(size);
        assertThat(rendering.pods()).allSatisfy(pod -> {
            String account = pod.at("/spec/serviceAccountName").asText();
            assertThat(account).isNotEmpty().isNotEqualTo("default");
            assertThat(rendering
                            .one("ServiceAccount", account)
                            .path("automountServiceAccountToken")
                            .asBoolean(true))
                    .isFalse();
            assertThat(pod.at("/spec/automountServiceAccountToken").asBoolean(true))
                    .isFalse();
        });
        assertThat(rendering.pods().map(pod -> pod.at("/spec/serviceAccountName")
                        .asText()))
                .doesNotHaveDuplicates();
    }

    /** no-liveness-probe, no-readiness-probe: on the management port, so that a probe is never a public address. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void everyServiceIsProbed(String size) {
        assertThat(Charts.size(size).pods().flatMap(pod -> Rendering.stream(pod.at("/spec/containers"))))
                .allSatisfy(container -> {
                    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                        assertThat(container.path(probe).at("/httpGet/port").asText())
                                .isEqualTo("management");
                        assertThat(container.path(probe).at("/timeoutSeconds").asInt())
                                .isPositive();
                    }
                });
    }

    /** exposed-services, ssh-port. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void nothingIsExposedButThroughTheIngress(String size) {
        Rendering rendering = Charts.size(size);
        assertThat(rendering.all("Service"))
                .allSatisfy(
                        service -> assertThat(service.at("/spec/type").asText()).isEqualTo("ClusterIP"));
        assertThat(rendering.containers().flatMap(container -> Rendering.stream(container.path("ports"))))
                .allSatisfy(port -> {
                    assertThat(port.path("containerPort").asInt()).isGreaterThan(1024);
                    assertThat(port.has("hostPort")).isFalse();
                });
    }

    /** mismatching-selector, dangling-service. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void selectorsFindTheirPods(String size) {
        Rendering rendering = Charts.size(size);
        assertThat(rendering.all("Deployment")).allSatisfy(deployment -> assertThat(selects(
                        deployment.at("/spec/selector/matchLabels"), deployment.at("/spec/template/metadata/labels")))
                .isTrue());
        assertThat(rendering.all("Service")).allSatisfy(service -> assertThat(rendering.pods())
                .filteredOn(pod -> selects(service.at("/spec/selector"), pod.at("/metadata/labels")))
                .hasSize(1));
        for (String kind : List.of("PodDisruptionBudget", "ServiceMonitor")) {
            assertThat(rendering.all(kind)).allSatisfy(object -> assertThat(rendering.pods())
                    .filteredOn(pod -> selects(object.at("/spec/selector/matchLabels"), pod.at("/metadata/labels")))
                    .hasSize(1));
        }
    }

    /** minimum-three-replicas, no-anti-affinity, no-rolling-update-strategy, pdb-unhealthy-pod-eviction-policy; the size "small" has one replica, as its file says. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#SIZES")
    void replicasAreSpreadAndReplacedOneByOne(String size) {
        Rendering rendering = Charts.size(size);
        assertThat(rendering.all("Deployment")).allSatisfy(deployment -> {
            String name = deployment.at("/metadata/name").asText();
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
            assertThat(deployment
                            .at("/spec/template/spec/affinity/podAntiAffinity")
                            .isObject())
                    .isTrue();
            assertThat(deployment
                            .at("/spec/template/spec/topologySpreadConstraints")
                            .size())
                    .isPositive();
            int replicas = deployment.at("/spec").has("replicas")
                    ? deployment.at("/spec/replicas").asInt()
                    : rendering
                            .one("HorizontalPodAutoscaler", name)
                            .at("/spec/minReplicas")
                            .asInt();
            if (size.equals("small")) {
                assertThat(replicas).isOne();
            } else {
                assertThat(replicas).isGreaterThanOrEqualTo(3);
                JsonNode budget = rendering.one("PodDisruptionBudget", name).path("spec");
                assertThat(budget.path("maxUnavailable").asInt()).isOne();
                assertThat(budget.path("unhealthyPodEvictionPolicy").asText()).isEqualTo("AlwaysAllow");
            }
        });
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.size() > 0
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
    }
}
