package io.heirloom.chaos.nemesis.fault;

import io.heirloom.chaos.line.Line;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Makes everything late on the line between the services and a part. */
public final class SlowLine implements Fault {

    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGEST_MILLIS = 10_000;
    private static final int LEAST_MILLIS = 20;
    private static final int MOST_MILLIS = 400;

    private final List<Line> lines;

    public SlowLine(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public String strike(Random random) {
        Line line = lines.get(random.nextInt(lines.size()));
        Duration by = Waits.between(LEAST_MILLIS, MOST_MILLIS, random);
        Duration time = Waits.between(SHORTEST_MILLIS, LONGEST_MILLIS, random);
        line.slow(by);
        try {
            Waits.pause(time);
        } finally {
            line.mend();
        }
        return "slowed the line to %s by %d ms for %d ms".formatted(line.name(), by.toMillis(), time.toMillis());
    }
}
