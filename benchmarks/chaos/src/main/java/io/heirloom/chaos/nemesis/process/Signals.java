package io.heirloom.chaos.nemesis.process;

import io.heirloom.chaos.nemesis.fault.Fault.FaultFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals to processes, and to all that they started. */
final class Signals {

    private Signals() {}

    static List<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /** Ends them at once, without a word to any. */
    static void kill(List<ProcessHandle> processes) throws FaultFailure {
        send("-KILL", processes);
        for (ProcessHandle process : processes) {
            process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        }
    }

    static void send(String signal, List<ProcessHandle> processes) throws FaultFailure {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        run(command);
    }

    /** Some may have ended by themselves meanwhile, so the exit code says nothing. */
    private static void run(List<String> command) throws FaultFailure {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new FaultFailure("no kill command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
