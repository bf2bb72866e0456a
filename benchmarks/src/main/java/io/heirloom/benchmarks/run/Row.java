package io.heirloom.benchmarks.run;

import java.util.Map;

/**
 * One line of the table.
 *
 * @param cpuSeconds per 1,000 requests, by process; processes that did nothing are left out
 */
record Row(String what, Wrk.Figures figures, Map<String, Double> cpuSeconds) {

    double suiteCpu() {
        return cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
