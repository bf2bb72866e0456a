package io.heirloom.chaos.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Listens where the services look for a part, and passes bytes on to where it is. It knows nothing of what they say. */
public final class Line implements AutoCloseable {

    private static final int BUFFER = 16_384;
    private static final int CONNECT_MILLIS = 2_000;

    private final String name;
    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean cut;
    private volatile Duration delay = Duration.ZERO;

    /** @param name what is at the other end, for people */
    public Line(String name, int target) {
        this.name = name;
        this.target = target;
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new IllegalStateException("The line to " + name + " cannot listen", e);
        }
        threads.execute(this::accept);
    }

    public String name() {
        return name;
    }

    /** Where the services find it. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks every connection, and each new one at once, until mended. */
    public void cut() {
        cut = true;
        open.forEach(Line::close);
    }

    /** Everything that passes is late by this much, in each direction. */
    public void slow(Duration by) {
        delay = by;
    }

    public void mend() {
        cut = false;
        delay = Duration.ZERO;
    }

    @Override
    public void close() {
        close(listener);
        open.forEach(Line::close);
        threads.shutdownNow();
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

    private void serve(Socket caller) {
        var part = new Socket();
        open.add(caller);
        open.add(part);
        try {
            caller.setTcpNoDelay(true);
            part.setTcpNoDelay(true);
            if (!cut) {
                part.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
                threads.execute(() -> pump(part, caller));
                pump(caller, part);
            }
        } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
            // The caller sees a broken connection, which is what there is.
        } finally {
            end(caller, part);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && !cut; read = in.read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other direction sees it as well.
        } finally {
            end(from, to);
        }
    }

    private void end(Socket one, Socket other) {
        close(one);
        close(other);
        open.remove(one);
        open.remove(other);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is of no use any more, which is what was wanted.
        }
    }
}
