package io.heirloom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which port each endpoint has. */
public record Ports(Map<Endpoint, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The default ports, moved by the variables named in {@link Endpoint#variable()}. */
    public static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Endpoint, Integer>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            String text = environment.get(endpoint.variable());
            numbers.put(endpoint, text == null ? endpoint.defaultPort() : parse(endpoint, text));
        }
        return new Ports(numbers);
    }

    /** Ports that nothing listens on now; for tests. */
    public static Ports free() throws IOException {
        var numbers = new EnumMap<Endpoint, Integer>(Endpoint.class);
        var held = new ArrayList<ServerSocket>();
        try {
            for (Endpoint endpoint : Endpoint.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(endpoint, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return new Ports(numbers);
    }

    public int of(Endpoint endpoint) {
        return numbers.get(endpoint);
    }

    public String url(Endpoint endpoint) {
        return "http://localhost:" + of(endpoint);
    }

    /** Fails in one line when a port is taken or given twice; nothing has been started by then. */
    void requireFree() {
        requireFree(List.of(Endpoint.values()));
    }

    void requireFree(List<Endpoint> endpoints) {
        Map<Integer, Endpoint> seen = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            Endpoint other = seen.put(of(endpoint), endpoint);
            if (other != null) {
                throw new StartFailure("Port %d is given to both %s and %s. Set %s or %s to another port."
                        .formatted(
                                of(endpoint), other.title(), endpoint.title(), other.variable(), endpoint.variable()));
            }
        }
        List<String> taken = endpoints.stream()
                .filter(endpoint -> !free(of(endpoint)))
                .map(endpoint -> "%d (%s, %s)".formatted(of(endpoint), endpoint.title(), endpoint.variable()))
                .toList();
        if (!taken.isEmpty()) {
            throw new StartFailure("Taken: port " + String.join(", port ", taken)
                    + ". Stop what listens there, or set the named variable to another port.");
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            // A port that a stopped suite left in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int parse(Endpoint endpoint, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(endpoint.variable() + " is not a port: " + text, e);
        }
        throw new StartFailure(endpoint.variable() + " is not a port: " + text);
    }
}
