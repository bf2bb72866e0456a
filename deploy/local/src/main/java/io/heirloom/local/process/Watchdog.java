package io.heirloom.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Ends the parts when the launcher could not: a small shell holds the other end of a pipe, and when the pipe closes without a farewell (the
 * launcher was killed), it ends every process that it was told of and that has not ended since.
 */
public final class Watchdog {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=' '
            file=
            while read -r word value; do
              case $word in
                farewell) exit 0 ;;
                watch) pids="$pids$value " ;;
                forget) pids="${pids%% $value *} ${pids#* $value }" ;;
                postmaster) file=$value ;;
              esac
            done
            # PostgreSQL may have been starting: then only its own file knows its number.
            server=$([ -n "$file" ] && head -n 1 "$file" 2>/dev/null)
            [ "$(cat "/proc/${server:-none}/comm" 2>/dev/null)" = postgres ] && pids="$pids$server "
            signal() {
              found=
              for pid in $pids; do
                kill "$1" "$pid" 2>/dev/null && found=yes
              done
              [ -n "$found" ]
            }
            signal -TERM
            for _ in 1 2 3 4 5 6 7 8 9 10; do
              signal -0 || exit 0
              sleep 1
            done
            signal -KILL
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

    /** Tells of a process and of those it has started so far; one that ends is forgotten, because its number may be given anew. */
    public void watch(ProcessHandle process) {
        watchOne(process);
        process.descendants().forEach(this::watchOne);
    }

    /** Tells of the file in which a PostgreSQL server that is about to start will write its number. */
    public void watchPostmaster(Path file) {
        say("postmaster " + file);
    }

    private void watchOne(ProcessHandle process) {
        say("watch " + process.pid());
        var _ = process.onExit().thenRun(() -> say("forget " + process.pid()));
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

    private synchronized void say(String words) {
        try {
            pipe.write(words);
            pipe.newLine();
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The watchdog is gone", e);
        }
    }
}
