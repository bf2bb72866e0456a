package io.heirloom.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A pod goes without cutting anybody off: first the proxies let go of it, then it of its connections, then it finishes what is running. */
class RolloutTest {

    private static final String[] CALLERS = {"gateway", "ownership"};

    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#PARTS")
    void aPodHasTimeForEachStepOfItsEnd(String part) {
        Rendering rendering = Charts.part(part);
        JsonNode deployment = rendering.one("Deployment", "acme-" + part).path("spec");
        JsonNode pod = deployment.at("/template/spec");
        int drain = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        int close = seconds(settings(rendering, part), "quarkus.shutdown.delay");
        int finish = seconds(settings(rendering, part), "quarkus.shutdown.timeout");
        assertThat(deployment.path("minReadySeconds").asInt()).isPositive();
        assertThat(drain).isPositive();
        assertThat(close).isPositive();
        assertThat(finish).isPositive();
        assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(drain + close + finish);
    }

    /** Or a caller could send on a connection that it has not used for a while at the moment at which it is closed. */
    @ParameterizedTest
    @FieldSource("io.heirloom.helm.Charts#PARTS")
    void callersLetIdleConnectionsGoBeforeThePodDoes(String part) throws IOException {
        int close = seconds(settings(Charts.part(part), part), "quarkus.shutdown.delay");
        for (String caller : CALLERS) {
            Properties properties =
                    parse(Files.readString(Path.of("../..", caller, "src/main/resources/application.properties")));
            int kept = Integer.parseInt(properties.getProperty("quarkus.rest-client.connection-ttl"));
            assertThat(kept).as(caller).isBetween(1000, close * 1000 - 1000);
        }
    }

    private static Properties settings(Rendering rendering, String part) {
        return parse(rendering
                .one("ConfigMap", "acme-" + part)
                .at("/data/application.properties")
                .asText());
    }

    private static Properties parse(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int seconds(Properties settings, String key) {
        return Integer.parseInt(settings.getProperty(key, "0s").replaceFirst("s$", ""));
    }
}
