package io.heirloom.chaos;

import io.heirloom.chaos.client.Clients;
import io.heirloom.chaos.nemesis.FaultKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run was told.
 *
 * @param report a file to which the account is added
 */
record Options(Duration time, long seed, int clients, Set<FaultKind> faults, Optional<Path> report) {

    private static final int CLIENTS = 8;
    private static final int SEEDS = 1_000_000;

    static Options of(List<String> arguments) {
        var options = new Options(
                Duration.ofMinutes(5),
                new Random().nextInt(SEEDS),
                CLIENTS,
                EnumSet.allOf(FaultKind.class),
                Optional.empty());
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw usage();
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--minutes" -> new Options(Duration.ofMinutes(number(value, 600)), seed, clients, faults, report);
            case "--seed" -> new Options(time, number(value, Integer.MAX_VALUE), clients, faults, report);
            case "--clients" -> new Options(time, seed, number(value, Clients.MOST), faults, report);
            case "--faults" -> new Options(time, seed, clients, faults(value), report);
            case "--report" -> new Options(time, seed, clients, faults, Optional.of(Path.of(value)));
            default -> throw usage();
        };
    }

    private static Set<FaultKind> faults(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(word -> FaultKind.named(word).orElseThrow(Options::usage))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
    }

    private static int number(String value, int most) {
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw usage();
        }
        return Integer.parseInt(value);
    }

    private static IllegalArgumentException usage() {
        String words = Arrays.stream(FaultKind.values()).map(FaultKind::word).collect(Collectors.joining(","));
        return new IllegalArgumentException(
                "Usage: ./heirloom bench chaos [--minutes N] [--seed S] [--clients 1-%d] [--faults %s] [--write]"
                        .formatted(Clients.MOST, words));
    }
}
