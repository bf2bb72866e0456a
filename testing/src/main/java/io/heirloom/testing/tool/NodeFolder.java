package io.heirloom.testing.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder with programs for Node and a lock file. What they need is installed from it, once, when absent. */
public record NodeFolder(Path folder) {

    public NodeFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    public String run(String... words) throws IOException, InterruptedException {
        install();
        return Tool.run(
                folder,
                Stream.concat(Stream.of(Tool.find("node").toString()), Stream.of(words))
                        .toArray(String[]::new));
    }

    private void install() throws IOException, InterruptedException {
        synchronized (NodeFolder.class) {
            // npm writes this file last, so a folder that has it is whole.
            if (!Files.isRegularFile(folder.resolve("node_modules/.package-lock.json"))) {
                Tool.run(folder, Tool.find("npm").toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            }
        }
    }
}
