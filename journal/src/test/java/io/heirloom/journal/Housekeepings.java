package io.heirloom.journal;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs the housekeeping when a test wants it, not in ten minutes. */
@ApplicationScoped
public class Housekeepings {

    private final Housekeeping housekeeping;

    Housekeepings(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    public void purge() {
        Await.on(housekeeping::purge);
    }
}
