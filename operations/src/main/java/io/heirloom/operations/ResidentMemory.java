package io.heirloom.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process holds of the machine's memory, heap and all else, under the name that Prometheus's own clients give it. Linux only. */
@Singleton
class ResidentMemory implements MeterBinder {

    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE = 4096;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("process.resident.memory", ResidentMemory::bytes)
                .description("Resident memory")
                .baseUnit("bytes")
                .register(registry);
    }

    private static double bytes() {
        try {
            return Long.parseLong(Files.readString(STATM).split(" ", 3)[1]) * PAGE;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
