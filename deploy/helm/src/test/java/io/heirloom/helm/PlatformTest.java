package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the suite stands on, where the chart makes it: PostgreSQL, Kafka, the realm. */
class PlatformTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Set<String> JOURNALS = Set.of("item-registry", "ownership", "dealer-network", "consent");

    @Test
    void everyPartThatKeepsDataHasADatabaseOfItsOwn() {
        Rendering rendering = Charts.size("standard");
        for (String part : Charts.SUITE_PARTS) {
            String settings = rendering
                    .one("ConfigMap", "acme-" + part)
                    .at("/data/application.properties")
                    .asText();
            if (!settings.contains("quarkus.datasource.reactive.url=")) {
                continue;
            }
            JsonNode cluster = rendering.one("Cluster", "acme-" + part + "-db");
            String database = cluster.at("/spec/bootstrap/initdb/database").asText();
            assertThat(settings)
                    .contains("quarkus.datasource.reactive.url=postgresql://acme-" + part + "-db-rw:5432/" + database
                            + "\n");
            assertThat(secretsOf(rendering, part)).contains("acme-" + part + "-db-app");
        }
        assertThat(rendering.all("Cluster").map(cluster -> cluster.at("/spec/bootstrap/initdb/database")
                        .asText()))
                .doesNotHaveDuplicates();
    }

    /** A server archives its write-ahead log as a whole, so that keys beside the data would come back with every restore of them. */
    @Test
    void keysOfPersonsLieOnAServerWithOtherBackupsThanTheData() {
        Rendering rendering = Charts.size(
                "standard", "postgresql.backup.objectStore=data", "postgresql.keys.backup.objectStore=keys-for-a-week");
        for (String part : JOURNALS) {
            String settings = rendering
                    .one("ConfigMap", "acme-" + part)
                    .at("/data/application.properties")
                    .asText();
            String database = part.replace('-', '_') + "_keys";
            assertThat(settings)
                    .contains("quarkus.datasource.keys.reactive.url=postgresql://acme-" + part + "-keydb-rw:5432/"
                            + database + "\n")
                    .contains("quarkus.datasource.keys.reactive.postgresql.ssl-mode=verify-full")
                    .contains("sslrootcert=/etc/heirloom/key-database/ca.crt");
            assertThat(secretsOf(rendering, part)).contains("acme-" + part + "-keydb-app");
            assertThat(archive(rendering, "acme-" + part + "-keydb")).isEqualTo("keys-for-a-week");
            assertThat(archive(rendering, "acme-" + part + "-db")).isEqualTo("data");
            assertThat(rendering.one("ScheduledBackup", "acme-" + part + "-keydb"))
                    .isNotNull();
        }
    }

    @Test
    void theSameBackupsForDataAndKeysAreRefused() {
        assertThatThrownBy(() -> Charts.size(
                        "standard", "postgresql.backup.objectStore=one", "postgresql.keys.backup.objectStore=one"))
                .hasMessageContaining("postgresql.keys.backup.objectStore must not be");
    }

    @Test
    void everyTopicThatAPartReadsOrWritesExistsAndIsAllowed() throws IOException {
        Rendering rendering = Charts.size("standard");
        Set<String> topics = rendering
                .all("KafkaTopic")
                .map(topic -> topic.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        for (String part : Charts.SUITE_PARTS) {
            Set<String> reads = topics(part, "mp\\.messaging\\.incoming\\..*\\.topic");
            Set<String> writes = topics(part, ".*dead-letter-queue\\.topic");
            if (JOURNALS.contains(part)) {
                writes.addAll(List.of("heirloom." + part + ".events", "heirloom.leaves"));
            }
            assertThat(topics).as("topics of " + part).containsAll(reads).containsAll(writes);
            if (reads.isEmpty() && writes.isEmpty()) {
                continue;
            }
            JsonNode user = rendering.one("KafkaUser", "acme-" + part);
            assertThat(allowed(user, "Read")).as("reads of " + part).containsExactlyInAnyOrderElementsOf(reads);
            assertThat(allowed(user, "Write")).as("writes of " + part).containsAll(writes);
            assertThat(user.at("/spec/authorization/acls").toString())
                    .contains("{\"type\":\"group\",\"name\":\"" + part + "\"");
        }
    }

    @Test
    void anAcknowledgedEventIsOnTwoBrokers() {
        JsonNode config = Charts.size("standard").one("Kafka", "acme-kafka").at("/spec/kafka/config");
        assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(config.path("default.replication.factor").asInt()).isEqualTo(3);
        assertThat(config.path("auto.create.topics.enable").asBoolean(true)).isFalse();
    }

    @Test
    void theRealmHasNoClientForTestsNoPersonAndNoSecret() throws IOException {
        JsonNode realm = Charts.size(
                        "standard", "keycloak.importRealm=true", "keycloak.frontendUris[0]=https://app.example/*")
                .one("KeycloakRealmImport", "acme-realm")
                .at("/spec/realm");
        assertThat(realm.path("clients").size()).isGreaterThan(3);
        assertThat(Rendering.stream(realm.path("clients"))).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.has("secret")).isFalse();
        });
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.toString()).contains("https://app.example/*").doesNotContain("localhost");
    }

    /** The realm for production is the development realm without what is marked for development; {@code -Dcontract.update} writes it anew. */
    @Test
    void theRealmIsThatOfDevelopmentWithoutWhatIsForDevelopment() throws IOException {
        JsonNode production = ProductionRealm.of(ROOT.resolve("deploy/keycloak/heirloom-realm.json"));
        Path file = Charts.source(Charts.SUITE).resolve("realm/heirloom-realm.json");
        var json = new ObjectMapper();
        if (System.getProperty("contract.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(production) + "\n");
        }
        assertThat(json.readTree(file.toFile())).isEqualTo(production);
    }

    private static String archive(Rendering rendering, String cluster) {
        return rendering
                .one("Cluster", cluster)
                .at("/spec/plugins/0/parameters/barmanObjectName")
                .asText();
    }

    private static Set<String> topics(String part, String key) throws IOException {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(ROOT.resolve(part).resolve("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> name.matches(key)
                        && !name.startsWith("%")
                        && (key.contains("dead-letter") || !name.contains("dead-letter")))
                .map(properties::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> allowed(JsonNode user, String operation) {
        return Rendering.stream(user.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.path("operations").toString().contains(operation))
                .map(acl -> acl.at("/resource/name").asText())
                .toList();
    }

    private static List<String> secretsOf(Rendering rendering, String part) {
        return Rendering.stream(rendering.one("Deployment", "acme-" + part).at("/spec/template/spec/volumes"))
                .flatMap(volume -> Rendering.stream(volume.at("/projected/sources")))
                .map(source -> source.at("/secret/name").asText())
                .toList();
    }
}
