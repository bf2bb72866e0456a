package io.heirloom.local.part;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of Kafka's own process: formats the log folder once, then runs the broker. */
final class Broker {

    private static final String CLUSTER_ID = "aGVpcmxvb20tbG9jYWwtMQ";

    private Broker() {}

    /** Takes the path of the configuration and that of the log folder. */
    public static void main(String[] arguments) {
        String configuration = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            PrintStream output = new PrintStream(System.out, true);
            String[] format = {"format", "--cluster-id", CLUSTER_ID, "--config", configuration};
            int result = kafka.tools.StorageTool.execute(format, output);
            if (result != 0) {
                Runtime.getRuntime().halt(result);
            }
        }
        kafka.Kafka.main(new String[] {configuration});
    }
}
