package io.heirloom.local.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does to each thing of a list what does not depend on the others, at the same time; the first failure is the caller's. */
public final class Together {

    /** As many as keep two cores busy; more would only make each answer late while the services are cold. */
    private static final int WORKERS = 3;

    private Together() {}

    public static <T> void each(List<T> things, Consumer<T> action) {
        try (var threads =
                Executors.newFixedThreadPool(WORKERS, Thread.ofVirtual().factory())) {
            CompletableFuture.allOf(things.stream()
                            .map(thing -> CompletableFuture.runAsync(() -> action.accept(thing), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DemoFailure failure ? failure : e;
        }
    }

    public static void all(Runnable... steps) {
        each(List.of(steps), Runnable::run);
    }
}
