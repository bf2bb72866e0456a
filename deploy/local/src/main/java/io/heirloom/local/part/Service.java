package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /** The service's own and, where it keeps keys of persons, the one for these. */
    public List<String> databases() {
        return switch (this) {
            case GATEWAY -> List.of();
            case LEDGER, WITNESS -> List.of(database());
            case ITEM_REGISTRY, OWNERSHIP, DEALER_NETWORK, CONSENT -> List.of(database(), database() + "_keys");
        };
    }

    public boolean hasDatabase() {
        return this != GATEWAY;
    }

    /** The packaged application that the process of this number runs. */
    Path application(Settings settings, int number) {
        return settings.services(number).resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The native executable; a path at which there is none where it was not built. */
    public Path executable(Settings settings) {
        Path target = settings.root().resolve(folder).resolve("target");
        try (var found = Files.newDirectoryStream(target, "*-runner")) {
            var executables = found.iterator();
            return executables.hasNext() ? executables.next() : target.resolve(folder + "-runner");
        } catch (IOException e) {
            return target.resolve(folder + "-runner");
        }
    }

    /** Fails in one line when a service has not been packaged. */
    public static void requireBuilt(Settings settings) {
        for (Service service : values()) {
            if (settings.isNative() && !Files.isExecutable(service.executable(settings))) {
                throw new StartFailure(service.folder + " has no native executable: run ./heirloom native, where"
                        + " GRAALVM_HOME names a GraalVM or Mandrel for JDK 25.");
            }
            for (int number = 1; number <= settings.replicas() && !settings.isNative(); number++) {
                service.requirePackaged(service.application(settings, number));
            }
        }
    }

    private void requirePackaged(Path application) {
        if (!Files.exists(application)) {
            throw new StartFailure(folder + " is not built: " + application + " is missing. Run mvn -Dquick package.");
        }
    }

    public Endpoint http() {
        return http;
    }

    public Endpoint management() {
        return management;
    }
}
