package io.heirloom.local;

import io.heirloom.local.part.Service;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A ledger with its database and nothing else, for {@code ./heirloom bench ledger}; waits for its end. */
public final class LedgerAlone {

    private LedgerAlone() {}

    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            new OneService(Service.LEDGER, Settings.from(System.getenv()), console)
                    .start(List.of(Endpoint.LEDGER, Endpoint.LEDGER_MANAGEMENT, Endpoint.POSTGRES), Map.of());
        } catch (StartFailure e) {
            console.line(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
