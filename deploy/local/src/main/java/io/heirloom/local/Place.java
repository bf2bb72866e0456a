package io.heirloom.local;

import io.heirloom.local.part.Service;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where one of several processes of a service listens; the endpoint itself is then the round-robin's in front of them. */
public record Place(Endpoint endpoint, int number) {

    /** More would not tell more on one machine. */
    public static final int MOST = 3;

    private static final int STEP = 100;

    static List<Place> all() {
        return Stream.of(Service.values())
                .flatMap(service -> Stream.of(service.http(), service.management()))
                .flatMap(endpoint -> IntStream.rangeClosed(1, MOST).mapToObj(number -> new Place(endpoint, number)))
                .toList();
    }

    int defaultPort() {
        return endpoint.defaultPort() + STEP * number;
    }

    /** The environment variable that moves this port. */
    String variable() {
        return "HEIRLOOM_" + endpoint.name() + "_" + number + "_PORT";
    }
}
