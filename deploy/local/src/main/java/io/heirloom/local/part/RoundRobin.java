package io.heirloom.local.part;

import io.heirloom.local.Ports;
import io.heirloom.local.StartFailure;
import io.heirloom.local.process.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands before the processes of one service as a Service of Kubernetes does: each new connection goes to the next process that is ready, and
 * stays with it. It knows nothing of HTTP: what was in flight to a process that dies is cut off, and its caller is told so by the closed
 * connection.
 */
public final class RoundRobin implements Part {

    private static final Duration PROBE = Duration.ofMillis(500);
    private static final int CONNECT_MILLIS = 500;

    private final Service service;
    private final Ports ports;
    private final List<Backend> backends;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile ServerSocket listener;

    public RoundRobin(Service service, Ports ports, List<Replica> replicas) {
        this.service = service;
        this.ports = ports;
        this.backends = replicas.stream()
                .map(replica -> new Backend(replica.http(ports), replica.management(ports)))
                .toList();
    }

    @Override
    public String name() {
        return service.folder();
    }

    @Override
    public String address() {
        return "%s, before %d processes".formatted(ports.url(service.http()), backends.size());
    }

    @Override
    public void start() {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(service.http())));
        } catch (IOException e) {
            throw new StartFailure("The round-robin of " + service.folder() + " cannot listen: " + e.getMessage(), e);
        }
        threads.execute(this::accept);
        threads.execute(this::probe);
    }

    @Override
    public void stop() {
        threads.shutdownNow();
        close(listener);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
                close(listener);
            }
        }
    }

    /** A process that hangs still takes connections; only its health tells. */
    private void probe() {
        while (!listener.isClosed() && !Thread.currentThread().isInterrupted()) {
            backends.forEach(Backend::probe);
            LockSupport.parkNanos(PROBE.toNanos());
        }
    }

    private void serve(Socket caller) {
        Optional<Socket> process = connect();
        if (process.isEmpty()) {
            close(caller);
            return;
        }
        threads.execute(() -> pump(process.get(), caller));
        pump(caller, process.get());
    }

    /** Ready ones first, in turn; when none is known to be ready, whoever takes the connection. */
    private Optional<Socket> connect() {
        int first = Math.floorMod(next.getAndIncrement(), backends.size());
        for (boolean ready : new boolean[] {true, false}) {
            for (int i = 0; i < backends.size(); i++) {
                Backend backend = backends.get((first + i) % backends.size());
                Optional<Socket> socket = backend.ready == ready ? backend.connect() : Optional.empty();
                if (socket.isPresent()) {
                    return socket;
                }
            }
        }
        return Optional.empty();
    }

    /** Until one side ends; then both do, for neither HTTP client nor server goes on half closed. */
    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The other direction sees it as well.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception e) {
            // It is of no use any more, which is what was wanted.
        }
    }

    /** One process, as seen from here. */
    private static final class Backend {

        private final int port;
        private final String health;
        private volatile boolean ready;

        Backend(int port, int management) {
            this.port = port;
            this.health = "http://127.0.0.1:" + management + "/q/health/ready";
        }

        void probe() {
            ready = Probe.answersOk(health);
        }

        Optional<Socket> connect() {
            var socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                return Optional.of(socket);
            } catch (IOException e) {
                close(socket);
                return Optional.empty();
            }
        }
    }
}
