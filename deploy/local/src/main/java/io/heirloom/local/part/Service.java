package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/** The services of the suite. */
public enum Service {
    ITEM_REGISTRY("item-registry", Endpoint.ITEM_REGISTRY, Endpoint.ITEM_REGISTRY_MANAGEMENT),
    OWNERSHIP("ownership", Endpoint.OWNERSHIP, Endpoint.OWNERSHIP_MANAGEMENT),
    DEALER_NETWORK("dealer-network", Endpoint.DEALER_NETWORK, Endpoint.DEALER_NETWORK_MANAGEMENT),
    CONSENT("consent", Endpoint.CONSENT, Endpoint.CONSENT_MANAGEMENT),
    LEDGER("ledger", Endpoint.LEDGER, Endpoint.LEDGER_MANAGEMENT),
    WITNESS("witness", Endpoint.WITNESS, Endpoint.WITNESS_MANAGEMENT),
    GATEWAY("gateway", Endpoint.GATEWAY, Endpoint.GATEWAY_MANAGEMENT);

    private final String folder;
    private final Endpoint http;
    private final Endpoint management;

    Service(String folder, Endpoint http, Endpoint management) {
        this.folder = folder;
        this.http = http;
        this.management = management;
    }

    /** The name of the service, of its folder and of its OIDC audience. */
    public String folder() {
        return folder;
    }

    public String database() {
        return folder.replace('-', '_');
    }

    public boolean hasDatabase() {
        return this != GATEWAY;
    }

    /** The packaged application. */
    Path application(Settings settings) {
        return settings.root().resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Fails in one line when a service has not been packaged. */
    public static void requireBuilt(Settings settings) {
        for (Service service : values()) {
            if (!Files.exists(service.application(settings))) {
                throw new StartFailure(service.folder + " is not built: " + service.application(settings)
                        + " is missing. Run mvn -Dquick package.");
            }
        }
    }

    public Endpoint http() {
        return http;
    }

    public Endpoint management() {
        return management;
    }
}
