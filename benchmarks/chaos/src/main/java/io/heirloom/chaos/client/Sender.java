package io.heirloom.chaos.client;

import io.heirloom.chaos.history.Command;
import io.heirloom.chaos.history.History;
import io.heirloom.chaos.history.Outcome;
import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.Gateway;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Sends commands and reads, repeats by the same key what was not answered, and keeps for later what stayed open. */
public final class Sender {

    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);

    private final Gateway gateway;
    private final History history;
    private final Queue<Open> open = new ConcurrentLinkedQueue<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    private record Open(Request request, long number) {}

    /** What was acknowledged, with the request that repeats it. */
    record Acknowledged(Request request, Map<String, String> answered) {}

    public Sender(Gateway gateway, History history) {
        this.gateway = gateway;
        this.history = history;
    }

    /** Sends a command until it is acknowledged or refused, or until patience ends: then it stays open and {@link #settle} asks again. */
    Reply command(Request request) {
        long number = history.invoke(request.client(), request.command(), request.key(), request.asked());
        Reply reply = attempt(request);
        boolean first = reply.outcome() != Outcome.UNKNOWN;
        for (int repeats = 1; reply.outcome() == Outcome.UNKNOWN && repeats < ATTEMPTS; repeats++) {
            LockSupport.parkNanos(FIRST_PAUSE.toNanos() << (repeats - 1));
            reply = attempt(request);
        }
        if (reply.isOk() || first) {
            close(request, number, reply);
        } else {
            // A repeat that is refused says nothing of a first try that may still be under way somewhere.
            history.complete(number, Outcome.UNKNOWN, Map.of("code", reply.code()));
            open.add(new Open(request, number));
        }
        return reply;
    }

    /** Sends a read once: what is not answered is forgotten. */
    Reply read(Request request) {
        long number = history.invoke(request.client(), request.command(), "", request.asked());
        Reply reply = attempt(request);
        Outcome outcome = reply.isOk() ? Outcome.OK : Outcome.REFUSED;
        history.complete(number, outcome, Answers.of(request.command(), reply));
        return reply;
    }

    /** The whole suite being well again, every open command is repeated until it is known how it ended; returns how many stay open. */
    public int settle(Duration patience) {
        long began = System.nanoTime();
        for (Open one = open.poll(); one != null; one = open.poll()) {
            Reply reply = attempt(one.request());
            while (reply.outcome() == Outcome.UNKNOWN && System.nanoTime() - began < patience.toNanos()) {
                LockSupport.parkNanos(FIRST_PAUSE.toNanos());
                reply = attempt(one.request());
            }
            if (reply.outcome() == Outcome.UNKNOWN) {
                open.add(one);
                return open.size();
            }
            close(one.request(), one.number(), reply);
        }
        return 0;
    }

    /** How many commands wait to be settled. */
    public int unsettled() {
        return open.size();
    }

    Collection<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** One attempt. An owner who must step up does so, and the attempt goes on. */
    Reply attempt(Request request) {
        try {
            Reply reply = ask(request);
            if (reply.code().equals(Reply.STEP_UP)) {
                gateway.signIn(request.user(), BrowserSignIn.STRONG);
                reply = ask(request);
            }
            return reply.code().equals(Reply.STEP_UP) ? Reply.none() : reply;
        } catch (DemoFailure e) {
            return Reply.none();
        }
    }

    private Reply ask(Request request) {
        String user = request.command() == Command.VERIFY ? null : request.user();
        return Reply.of(gateway.ask(user, Documents.of(request.command()), request.variables()));
    }

    private void close(Request request, long number, Reply reply) {
        Map<String, String> answered = Answers.of(request.command(), reply);
        history.complete(number, reply.outcome(), answered);
        if (reply.isOk()) {
            acknowledged.add(new Acknowledged(request, answered));
        }
    }
}
