package io.heirloom.ledger.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a process and PostgreSQL, and kills the process at one of its commits. */
public final class PgPeer implements AutoCloseable {

    private static final String COMMIT = "COMMIT";
    private static final int BUFFER = 1 << 16;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger commits = new AtomicInteger();
    private final ServerSocket server;
    private final int port;
    private final int fatal;
    private final boolean carriedOut;
    private final Runnable kill;

    /**
     * @param port of PostgreSQL
     * @param fatal the number of the commit at which the process dies
     * @param carriedOut whether PostgreSQL gets and answers that commit, and the process dies before it knows
     */
    public PgPeer(int port, int fatal, boolean carriedOut, Runnable kill) {
        this.port = port;
        this.fatal = fatal;
        this.carriedOut = carriedOut;
        this.kill = kill;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.execute(this::accept);
    }

    public String address(String database) {
        return "postgresql://127.0.0.1:" + server.getLocalPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workers.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = new Connection(server.accept(), new Socket(InetAddress.getLoopbackAddress(), port));
                workers.execute(connection::ask);
                workers.execute(connection::answer);
            } catch (IOException _) {
                // Closed.
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket database;
        private final CountDownLatch lastAnswer = new CountDownLatch(1);
        private volatile boolean silent;

        Connection(Socket client, Socket database) {
            this.client = client;
            this.database = database;
        }

        void ask() {
            byte[] buffer = new byte[BUFFER];
            try (client;
                    database) {
                InputStream in = client.getInputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    String asked = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    if (asked.contains(COMMIT) && commits.incrementAndGet() == fatal) {
                        die(buffer, read);
                        return;
                    }
                    database.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException _) {
                // One of the two has gone.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        void answer() {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = database.getInputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (silent) {
                        lastAnswer.countDown();
                    } else {
                        client.getOutputStream().write(buffer, 0, read);
                    }
                }
            } catch (IOException _) {
                // One of the two has gone.
            }
        }

        private void die(byte[] buffer, int read) throws IOException, InterruptedException {
            if (carriedOut) {
                silent = true;
                database.getOutputStream().write(buffer, 0, read);
                lastAnswer.await();
            }
            kill.run();
        }
    }
}
