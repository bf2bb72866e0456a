package io.heirloom.e2e.replicas;

import io.heirloom.local.part.Service;
import io.heirloom.local.part.ServiceProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kills one process of each service with SIGKILL, one after the other at random times, and starts each again as an orchestrator would. */
final class Killer {

    private static final int FIRST_MILLIS = 500;
    private static final int BETWEEN_MILLIS = 1500;

    private final Map<Service, List<ServiceProcess>> byService;
    private final Random random;
    private final Queue<String> killed = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> deaths = new ArrayList<>();

    Killer(List<ServiceProcess> processes, long seed) {
        this.byService = processes.stream()
                .collect(Collectors.groupingBy(process -> process.replica().service()));
        this.random = new Random(seed);
    }

    /** Begins, and returns at once. */
    void begin() {
        var order = new ArrayList<>(byService.keySet());
        Collections.sort(order);
        Collections.shuffle(order, random);
        var lives = Executors.newVirtualThreadPerTaskExecutor();
        int at = FIRST_MILLIS;
        for (Service service : order) {
            List<ServiceProcess> of = byService.get(service);
            ServiceProcess victim = of.get(random.nextInt(of.size()));
            Executor then = CompletableFuture.delayedExecutor(at, TimeUnit.MILLISECONDS, lives);
            deaths.add(CompletableFuture.runAsync(() -> kill(victim), then).thenRunAsync(victim::start, lives));
            at += random.nextInt(BETWEEN_MILLIS / 2, BETWEEN_MILLIS * 3 / 2);
        }
    }

    /** Who has been killed so far. */
    List<String> killed() {
        return List.copyOf(killed);
    }

    boolean hasKilledAll() {
        return killed.size() == byService.size();
    }

    /** Waits until every killed process answers again. */
    void awaitRevival() {
        CompletableFuture.allOf(deaths.toArray(CompletableFuture[]::new)).join();
    }

    private void kill(ServiceProcess victim) {
        ProcessHandle process = victim.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        killed.add(victim.name());
    }
}
