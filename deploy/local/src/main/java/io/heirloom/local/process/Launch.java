package io.heirloom.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param name what people call it
 * @param log where its output goes
 * @param folder where it runs
 * @param environment added to the launcher's own
 */
public record Launch(String name, Path log, Path folder, Map<String, String> environment, List<String> command) {

    public Launch {
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    public Launch(String name, Path log, Path folder, List<String> command) {
        this(name, log, folder, Map.of(), command);
    }
}
