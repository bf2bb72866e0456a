package io.heirloom.e2e.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a service and PostgreSQL, and can keep a commit from the database, or the news of it from the service. */
final class CommitProxy implements AutoCloseable {

    /** What happens at the next commit. */
    enum Cut {
        NOTHING,
        /** The commit does not reach the database. */
        BEFORE_COMMIT,
        /** The commit is done, and the service does not hear of it. */
        AFTER_COMMIT
    }

    private static final String COMMIT = "COMMIT";
    private static final int BUFFER = 65_536;

    private final int target;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile Cut cut = Cut.NOTHING;

    CommitProxy(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void cut(Cut next) {
        cut = next;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket service = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(service);
                sockets.add(database);
                var pair = new Pair(service, database);
                threads.execute(pair::toDatabase);
                threads.execute(pair::toService);
            } catch (IOException _) {
                return;
            }
        }
    }

    /** One connection; {@code mute} once nothing more is passed back. */
    private final class Pair {
        private final Socket service;
        private final Socket database;
        private volatile boolean mute;

        Pair(Socket service, Socket database) {
            this.service = service;
            this.database = database;
        }

        void toDatabase() {
            copy(service, database, (bytes, length, out) -> {
                if (new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT) && cut != Cut.NOTHING) {
                    mute = true;
                    if (cut == Cut.BEFORE_COMMIT) {
                        return;
                    }
                }
                out.write(bytes, 0, length);
            });
        }

        void toService() {
            copy(database, service, (bytes, length, out) -> {
                if (!mute) {
                    out.write(bytes, 0, length);
                }
            });
        }
    }

    @FunctionalInterface
    private interface Pass {
        void on(byte[] bytes, int length, OutputStream out) throws IOException;
    }

    private static void copy(Socket from, Socket to, Pass pass) {
        byte[] bytes = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                pass.on(bytes, length, out);
                out.flush();
            }
        } catch (IOException _) {
            // One side has gone; the other is closed with it.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.close();
    }
}
