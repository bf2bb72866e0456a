package io.heirloom.testing.log;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Collects everything this JVM logs while it is open, messages and stack traces, so that a test can search it for canary strings. */
public final class LogCapture extends Handler implements AutoCloseable {

    private static final PatternFormatter FORMAT = new PatternFormatter("%c %s %X");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    private LogCapture() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    public static LogCapture open() {
        return new LogCapture();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(FORMAT.format(ExtLogRecord.wrap(record)));
        Stream.iterate(record.getThrown(), Objects::nonNull, Throwable::getCause)
                .forEach(failure -> lines.add(failure.toString()));
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
