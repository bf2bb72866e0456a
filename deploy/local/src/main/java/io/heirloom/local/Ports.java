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

/** Which port each endpoint has, and each process of a service that runs in several. */
public record Ports(Map<Endpoint, Integer> numbers, Map<Place, Integer> places) {

    private static final int HIGHEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
        places = Map.copyOf(places);
    }

    /** The default ports, moved by the variables named in {@link Endpoint#variable()}. */
    public static Ports from(Map<String, String> environment) {
        var numbers = new EnumMap<Endpoint, Integer>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            String text = environment.get(endpoint.variable());
            numbers.put(endpoint, text == null ? endpoint.defaultPort() : parse(endpoint.variable(), text));
        }
        var places = new HashMap<Place, Integer>();
        for (Place place : Place.all()) {
            String text = environment.get(place.variable());
            places.put(place, text == null ? place.defaultPort() : parse(place.variable(), text));
        }
        return new Ports(numbers, places);
    }

    /** Ports that nothing listens on now; for tests. */
    public static Ports free() throws IOException {
        var numbers = new EnumMap<Endpoint, Integer>(Endpoint.class);
        var places = new HashMap<Place, Integer>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (Endpoint endpoint : Endpoint.values()) {
                numbers.put(endpoint, hold(held));
            }
            for (Place place : Place.all()) {
                places.put(place, hold(held));
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        return new Ports(numbers, places);
    }

    private static int hold(List<ServerSocket> held) throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        return socket.getLocalPort();
    }

    public int of(Endpoint endpoint) {
        return numbers.get(endpoint);
    }

    public int of(Place place) {
        return places.get(place);
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

    /** The same, also for what the processes behind these endpoints listen on. */
    void requireFree(int replicas) {
        requireFree();
        List<String> taken = places.keySet().stream()
                .filter(place -> replicas > 1 && place.number() <= replicas)
                .filter(place -> numbers.containsValue(of(place)) || !free(of(place)))
                .map(place -> "%d (%s)".formatted(of(place), place.variable()))
                .toList();
        if (!taken.isEmpty()) {
            throw new StartFailure("Taken: port " + String.join(", port ", taken)
                    + ". Stop what listens there, or set the named variable to another port.");
        }
    }

    private static int parse(String variable, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StartFailure(variable + " is not a port: " + text, e);
        }
        throw new StartFailure(variable + " is not a port: " + text);
    }
}
