package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ValuesTest {

    private static final int MOST_LINES = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#PARTS")
    void aPartIsLintedStrictly(String part) {
        var result = Charts.chart(part).lint().strict().call();
        assertThat(result.getMessages())
                .noneMatch(message -> message.contains("[ERROR]") || message.contains("[WARNING]"));
        assertThat(result.isFailed()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#PARTS")
    void aPartCanBeInstalledAlone(String part) {
        assertThat(Charts.part(part).one("Deployment", "acme-" + part)).isNotNull();
    }

    @Test
    void aWitnessNeedsNoIdentityProvider() {
        String settings = Charts.part("witness", "global.oidc.issuer=")
                .one("ConfigMap", "acme-witness")
                .at("/data/application.properties")
                .asText();
        assertThat(settings).doesNotContain("oidc");
    }

    @Test
    void furtherFilesStandBesideTheSettings() {
        assertThat(Charts.part("ledger", "files.witnesses\\.policy=quorum none")
                        .one("ConfigMap", "acme-ledger")
                        .at("/data/witnesses.policy")
                        .asText())
                .isEqualTo("quorum none\n");
    }

    @Test
    void valuesStayShort() throws IOException {
        for (Path values : valueFiles()) {
            assertThat(Files.readAllLines(values)).as(values.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void everyPartTakesTheSameValues() throws IOException {
        for (String part : Charts.PARTS) {
            assertThat(schema(part)).as(part).isEqualTo(schema(Charts.PARTS.getFirst()));
        }
        assertThat(schema(Charts.SUITE).at("/properties/global"))
                .isEqualTo(schema("gateway").at("/properties/global"));
    }

    @Test
    void noObjectOfASchemaTakesAnUnknownKey() throws IOException {
        for (String chart :
                Stream.concat(Charts.PARTS.stream(), Stream.of(Charts.SUITE)).toList()) {
            assertThat(schema(chart).findParents("properties"))
                    .filteredOn(object -> object.path("type").asText().equals("object"))
                    .allMatch(object -> object.path("additionalProperties").isBoolean()
                            && !object.path("additionalProperties").asBoolean());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicas=0                              | replicas
            replicas=many                           | replicas
            replica=3                               | replica
            image.digest=sha256:abc                 | digest
            global.image.tag=latest                 | tag
            global.oidc.issuer=not-an-address       | issuer
            global.kafka.bootstrapServers=kafka     | bootstrapServers
            global.network.policy=true              | policy
            global.telemetry.sampled=2              | sampled
            resources.limits.memory=much            | memory
            environment.DB_PASSWORD=x               | DB_PASSWORD
            secrets.a\\.b.value=x                   | value
            route.enabled=true                      | parentRefs
            ingress.enabled=true                    | className
            shutdown.drainSeconds=-1                | drainSeconds
            autoscaling.cpuPercent=500              | cpuPercent
            """)
    void aWrongValueIsRefusedByName(String setting, String named) {
        assertThatThrownBy(() -> Charts.part("ownership", setting)).hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql.instances=0                  | instances
            kafka.version=four                      | version
            kafka.topics.partitions=0               | partitions
            keycloak.realm=x                        | realm
            ownership.replicas=0                    | replicas
            unknown=1                               | unknown
            """)
    void theUmbrellaRefusesToo(String setting, String named) {
        assertThatThrownBy(() -> Charts.size("standard", setting)).hasMessageContaining(named);
    }

    @Test
    void anIssuerMustBeNamed() {
        assertThatThrownBy(() -> Charts.part("gateway", "global.oidc.issuer="))
                .hasMessageContaining("global.oidc.issuer is needed");
    }

    private static List<Path> valueFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("values.*\\.yaml"))
                    .toList();
        }
    }

    private static JsonNode schema(String chart) throws IOException {
        return JSON.readTree(Charts.source(chart).resolve("values.schema.json").toFile());
    }
}
