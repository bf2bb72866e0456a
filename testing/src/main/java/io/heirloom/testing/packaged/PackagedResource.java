package io.heirloom.testing.packaged;

import io.heirloom.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** Settings of a packaged part beside those of its database, where it has one; tells the test where its management port is. */
public class PackagedResource implements QuarkusTestResourceLifecycleManager {

    private String management;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        management = "http://127.0.0.1:" + port;
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        // One that is known: with a random one the two servers of a process would tell their figures under one name.
        settings.put("quarkus.http.port", Integer.toString(freePort()));
        settings.put("quarkus.management.port", Integer.toString(port));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("kafka.bootstrap.servers", "localhost:1");
        settings.put("mp.messaging.connector.smallrye-kafka.graceful-shutdown", "false");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(management, new TestInjector.AnnotatedAndMatchesType(Management.class, String.class));
    }

    @Override
    public void stop() {
        // Nothing of its own was started.
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
