package io.heirloom.local.part;

import io.heirloom.local.Endpoint;
import io.heirloom.local.Settings;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.Child;
import io.heirloom.local.process.Launch;
import io.heirloom.local.process.Probe;
import io.heirloom.local.process.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An EVM node of our own, whose chain survives a restart. */
public final class Anvil implements Part {

    private final Settings settings;
    private final Watchdog watchdog;
    private Child node;

    public Anvil(Settings settings, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
    }

    @Override
    public String name() {
        return "anvil";
    }

    @Override
    public String address() {
        return settings.ports().url(Endpoint.ANVIL) + " (chain 31337)";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(node).map(Child::handle);
    }

    @Override
    public void start() {
        Path folder = settings.state().resolve("anvil");
        List<String> command = List.of(
                program().toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(settings.ports().of(Endpoint.ANVIL)),
                "--chain-id",
                "31337",
                // A block each second, and two of them make one final: without new blocks nothing ever becomes final.
                "--block-time",
                "1",
                "--slots-in-an-epoch",
                "1",
                "--state",
                folder.resolve("state.json").toString(),
                "--state-interval",
                "5",
                "--quiet");
        node = Child.start(new Launch("anvil", settings.log("anvil"), folder, command), watchdog);
        node.awaitReady(() -> Probe.listens(settings.ports().of(Endpoint.ANVIL)));
    }

    @Override
    public void stop() {
        if (node != null) {
            node.stop();
        }
    }

    private Path program() {
        String own = settings.environment().get("HEIRLOOM_ANVIL");
        if (own != null) {
            return Path.of(own);
        }
        Path folder = settings.cache().resolve("anvil-1.7.1");
        return installed(folder).orElseGet(() -> install(folder));
    }

    private Path install(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.copy(
                        settings.root().resolve("deploy/local").resolve(file),
                        folder.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartFailure("anvil could not be installed: " + e.getMessage(), e);
        }
        // The platform's package holds the program itself, so nothing has to run at installation.
        List<String> command = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        Child.start(new Launch("npm ci", settings.log("npm"), folder, command), watchdog)
                .finish();
        return installed(folder)
                .orElseThrow(() ->
                        new StartFailure("npm brought no anvil for this platform; set HEIRLOOM_ANVIL to one (1.7.1)."));
    }

    private static Optional<Path> installed(Path folder) {
        Path scope = folder.resolve("node_modules/@foundry-rs");
        if (!Files.isDirectory(scope)) {
            return Optional.empty();
        }
        try (Stream<Path> packages = Files.list(scope)) {
            return packages.map(one -> one.resolve("bin/anvil"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            throw new StartFailure("anvil could not be found: " + e.getMessage(), e);
        }
    }
}
