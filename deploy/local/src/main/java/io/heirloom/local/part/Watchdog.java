package io.heirloom.local.part;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ends the parts when the launcher could not: a small shell holds the other end of a pipe, and when the pipe closes without a
 * farewell (the launcher was killed), it ends every process it was told of.
 */
public final class Watchdog {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=
            while read -r word; do
              [ "$word" = farewell ] && exit 0
              pids="$pids $word"
            done
            kill -TERM $pids 2>/dev/null
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              kill -0 $pids 2>/dev/null || exit 0
              sleep 1
            done
            kill -KILL $pids 2>/dev/null
            """;

    private final BufferedWriter pipe;

    private Watchdog(BufferedWriter pipe) {
        this.pipe = pipe;
    }

    public static Watchdog start() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Watchdog(shell.outputWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells of a process and of those it has started so far. */
    public synchronized void watch(ProcessHandle process) {
        say(Long.toString(process.pid()));
        process.descendants().forEach(child -> say(Long.toString(child.pid())));
    }

    /** All parts have ended: nothing is left to do. */
    public synchronized void farewell() {
        say("farewell");
        try {
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String word) {
        try {
            pipe.write(word);
            pipe.newLine();
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog is gone", e);
        }
    }
}
