package io.heirloom.chaos.client;

import io.heirloom.chaos.client.Board.Piece;
import io.heirloom.chaos.client.Board.Thing;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.data.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** All clients of a run. */
public final class Clients {

    /** The demo has that many owners with a name. */
    public static final int MOST = 13;

    private static final int PIECES_EACH = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Board board = new Board();
    private final Gateway gateway;
    private final Sender sender;
    private final People people = People.load();
    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();

    public Clients(Gateway gateway, Sender sender) {
        this.gateway = gateway;
        this.sender = sender;
    }

    /** Makes pieces and sells some to each client while nothing is broken yet, then lets all of them loose. */
    public void begin(int count, long seed) {
        var brand = new Desk(Board.BRAND, seed, sender, people);
        var sale = new Trade(brand, board, count);
        var maker = new Staff(brand, board);
        clients.add(new Client(brand, board, sale, maker, new Consents(brand, board, gateway, maker)));
        for (int client = 1; client <= count; client++) {
            var desk = new Desk(client, seed, sender, people);
            var trade = new Trade(desk, board, count);
            for (int i = 0; i < PIECES_EACH; i++) {
                sell(maker.register(), sale, trade, client);
            }
            var staff = new Staff(desk, board);
            clients.add(new Client(desk, board, trade, staff, new Consents(desk, board, gateway, staff)));
        }
        clients.forEach(client -> running.add(CompletableFuture.runAsync(client, threads)));
    }

    /** Lets each finish what it is about; a client that broke is an error of this program and is told. */
    public void end() {
        clients.forEach(Client::stop);
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        threads.close();
    }

    private void sell(Piece piece, Trade seller, Trade buyer, int to) {
        await(() -> seller.look(piece) >= 0, "the brand holds the title of its new piece");
        String offer = seller.offer(piece, 1, to).payload().at("/transfer/id").asText();
        await(
                () -> buyer.accept(new Thing(Answers.uuid(offer), piece, Board.BRAND, to))
                        .isOk(),
                "the first owner has accepted");
    }

    private static void await(BooleanSupplier told, String what) {
        long began = System.nanoTime();
        while (!told.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new DemoFailure("Not so within " + PATIENCE.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
