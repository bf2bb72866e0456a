package io.heirloom.ledger.chain.node;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Where answers that came over HTTP are worked on: with this program's own class loader, which the pool that the client answers on does not have. */
public final class AnswerThreads {

    public static final Executor POOL = Executors.newCachedThreadPool(AnswerThreads::thread);

    private AnswerThreads() {}

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "chain-answer");
        thread.setDaemon(true);
        thread.setContextClassLoader(AnswerThreads.class.getClassLoader());
        return thread;
    }
}
