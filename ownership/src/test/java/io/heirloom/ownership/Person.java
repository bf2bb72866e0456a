package io.heirloom.ownership;

import io.heirloom.testing.token.Tokens;
import io.heirloom.wire.caller.Caller;
import java.util.Map;
import java.util.UUID;

/** A person nobody else in these tests is. */
public record Person(String name) {

    public static Person named(String first) {
        return new Person(first + "-" + UUID.randomUUID().toString().substring(0, 8));
    }

    public Tokens token() {
        return Tokens.owner(name);
    }

    public String email() {
        return name + "@people.test";
    }

    public UUID ownerId() {
        return Caller.ownerId(Tokens.ISSUER, Tokens.subjectOf(name));
    }

    /** As a recipient of an offer. */
    public Map<String, Object> recipient() {
        return Map.of("name", "Person " + name, "email", email());
    }
}
