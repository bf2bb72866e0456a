package io.heirloom.chaos.client;

import io.heirloom.chaos.history.Command;
import io.heirloom.local.data.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Where a client sits: who it is, its dice, and the numbers of its requests. Used by one thread. */
final class Desk {

    private static final String ADVISOR = "quillandre-advisor";

    private final int client;
    private final long seed;
    private final Random random;
    private final Sender sender;
    private final People people;
    private int requests;

    Desk(int client, long seed, Sender sender, People people) {
        this.client = client;
        this.seed = seed;
        this.random = new Random(seed * 1_000 + client);
        this.sender = sender;
        this.people = people;
    }

    int client() {
        return client;
    }

    Random random() {
        return random;
    }

    /** The demo person that this client is; the brand's advisor for the brand. */
    String user() {
        return client == Board.BRAND ? ADVISOR : person(client).user();
    }

    People.Person person(int other) {
        return people.people().get(other - 1);
    }

    UUID freshId() {
        // The form of a random UUID, so that services take it as one.
        long most = random.nextLong() & ~0xf000L | 0x4000L;
        long least = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    Reply command(Command command, Map<String, ?> variables, Map<String, String> asked) {
        return command(user(), command, variables, asked);
    }

    Reply command(String user, Command command, Map<String, ?> variables, Map<String, String> asked) {
        String key = "chaos-%d-%d-%d".formatted(seed, client, ++requests);
        var all = new HashMap<String, Object>(variables);
        all.put("key", key);
        return sender.command(new Request(user, client, command, key, all, asked));
    }

    Reply read(String user, Command command, Map<String, ?> variables, Map<String, String> asked) {
        return sender.read(new Request(user, client, command, "", Map.copyOf(variables), asked));
    }
}
