package io.heirloom.chaos.nemesis.fault;

import io.heirloom.chaos.line.Line;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Cuts the line between the services and a part for some seconds: what is under way breaks off, and nobody gets through. */
public final class CutLine implements Fault {

    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 8_000;

    private final List<Line> lines;

    public CutLine(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public String strike(Random random) {
        Line line = lines.get(random.nextInt(lines.size()));
        Duration time = Waits.between(SHORTEST_MILLIS, LONGEST_MILLIS, random);
        line.cut();
        try {
            Waits.pause(time);
        } finally {
            line.mend();
        }
        return "cut the line to " + line.name() + " for " + time.toMillis() + " ms";
    }
}
