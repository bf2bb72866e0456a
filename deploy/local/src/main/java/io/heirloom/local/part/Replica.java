package io.heirloom.local.part;

import io.heirloom.local.Place;
import io.heirloom.local.Ports;

/**
 * One process of a service.
 *
 * @param number counted from 1; 0 for the only process, which then has the service's own ports
 */
public record Replica(Service service, int number) {

    public static Replica only(Service service) {
        return new Replica(service, 0);
    }

    /** As logs and the terminal call it. */
    public String name() {
        return number == 0 ? service.folder() : service.folder() + "-" + number;
    }

    public int http(Ports ports) {
        return number == 0 ? ports.of(service.http()) : ports.of(new Place(service.http(), number));
    }

    public int management(Ports ports) {
        return number == 0 ? ports.of(service.management()) : ports.of(new Place(service.management(), number));
    }

    /** One process keeps the books of what the program loads, not several. */
    boolean isFirst() {
        return number <= 1;
    }
}
