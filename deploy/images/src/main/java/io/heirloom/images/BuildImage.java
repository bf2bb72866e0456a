package io.heirloom.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code image SERVICE [--base IMAGE@sha256:…] [--native true] [--push REFERENCE]}: an image without an engine, as a file or pushed. */
public final class BuildImage {

    private static final String USAGE = "image SERVICE [--base IMAGE@sha256:DIGEST] [--native true] [--push REFERENCE]";
    private static final List<String> OPTIONS = List.of("--base", "--native", "--push");

    private BuildImage() {}

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            out.println(build(Path.of(System.getenv("HEIRLOOM_ROOT")), released(), arguments));
        } catch (IllegalArgumentException e) {
            out.println("heirloom: " + e.getMessage());
            System.exit(2);
        }
    }

    /** Builds and says where the image is and what its digest is. */
    static String build(Path root, Instant released, String... arguments) throws Exception {
        Map<String, String> options = options(arguments);
        boolean isNative = options.containsKey("--native");
        Base base = options.containsKey("--base")
                ? new Base(options.get("--base"))
                : Base.of(root.resolve("deploy/images").resolve(isNative ? "Dockerfile.native" : "Dockerfile.jvm"));
        Path target = root.resolve(arguments[0]).resolve("target");
        var image = new ServiceImage(target, released);
        JibContainerBuilder builder = isNative ? image.nativeOn(base.reference()) : image.onJvm(base.reference());
        if (options.containsKey("--push")) {
            return "Pushed " + options.get("--push") + "@"
                    + builder.containerize(registry(options.get("--push"))).getDigest();
        }
        Path file = target.resolve("image.tar");
        JibContainer made =
                builder.containerize(Containerizer.to(TarImage.at(file).named("heirloom/" + arguments[0]))
                        .setOfflineMode(base.isEmpty()));
        return "Written to " + file + ", " + made.getDigest();
    }

    private static Containerizer registry(String reference) throws Exception {
        var name = ImageReference.parse(reference);
        var credentials = CredentialRetrieverFactory.forImage(name, _ -> {});
        return Containerizer.to(RegistryImage.named(name).addCredentialRetriever(credentials.dockerConfig()));
    }

    private static Map<String, String> options(String... arguments) {
        if (arguments.length % 2 == 0 || arguments[0].startsWith("--")) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || options.put(arguments[i], arguments[i + 1]) != null) {
                throw new IllegalArgumentException("usage: " + USAGE);
            }
        }
        return options;
    }

    /** The time of the release, so that building twice gives the same image. */
    private static Instant released() {
        String given = System.getenv("SOURCE_DATE_EPOCH");
        return given == null ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(given));
    }
}
