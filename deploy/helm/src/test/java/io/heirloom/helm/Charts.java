package io.heirloom.helm;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The charts of this folder, copied below {@code target} with their dependencies built in, as they would be packaged. */
final class Charts {

    static final List<String> PARTS = parts();
    /** The parts that the umbrella installs: a witness is run by somebody else. */
    static final List<String> SUITE_PARTS =
            PARTS.stream().filter(part -> !part.equals("witness")).toList();

    static final List<String> SIZES = List.of("small", "standard", "global");
    static final String SUITE = "heirloom";
    private static final String KUBERNETES = "1.33.0";
    private static final Path SOURCES = Path.of("").toAbsolutePath();
    private static final Path BUILT = SOURCES.resolve("target/charts");

    static {
        copy("lib");
        PARTS.forEach(Charts::copy);
        copy(SUITE);
        PARTS.forEach(part -> chart(part).dependency().update().call());
        chart(SUITE).dependency().update().call();
    }

    private Charts() {}

    static Path source(String chart) {
        return SOURCES.resolve(chart);
    }

    static Helm chart(String name) {
        return new Helm(BUILT.resolve(name));
    }

    /** The umbrella with the values file of a size, and what every installation must say. */
    static Rendering size(String size, String... settings) {
        return render(SUITE, source(SUITE).resolve("values-" + size + ".yaml"), settings);
    }

    /** A part alone with the least that must be said. */
    static Rendering part(String part, String... settings) {
        return render(part, source(part).resolve("ci/default-values.yaml"), settings);
    }

    /** @param settings each {@code path=value} as on Helm's command line */
    private static Rendering render(String chart, Path values, String... settings) {
        var command = chart(chart)
                .template()
                .withKubeVersion(KUBERNETES)
                .withName("acme")
                .withNamespace("heirloom")
                .withValuesFile(values);
        command.set("global.oidc.issuer", "https://id.heirloom.example/realms/heirloom");
        Arrays.stream(settings).map(setting -> setting.split("=", 2)).forEach(pair -> command.set(pair[0], pair[1]));
        return Rendering.of(command.call());
    }

    private static List<String> parts() {
        try (Stream<Path> folders = Files.list(Path.of("").toAbsolutePath())) {
            return folders.filter(folder -> Files.exists(folder.resolve("Chart.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("lib") && !name.equals(SUITE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String chart) {
        try (Stream<Path> files = Files.walk(source(chart))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = BUILT.resolve(SOURCES.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
