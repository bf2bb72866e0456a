package io.heirloom.journal;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs asynchronous work as a request would, on a context of its own, and waits for it. */
public final class Await {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Await() {}

    public static <T> T on(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same in the background, at the same time as others. */
    public static <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        return CompletableFuture.supplyAsync(() -> on(work), THREADS);
    }

    /** Holds a transaction open: waits for the stage without leaving the context that a Hibernate session is bound to. */
    public static <T> Uni<T> held(CompletionStage<T> stage) {
        Context context = Vertx.currentContext();
        return Uni.createFrom().completionStage(stage).emitOn(task -> context.runOnContext(_ -> task.run()));
    }
}
