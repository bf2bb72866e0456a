package io.heirloom.journal.relay;

/** One look into the outbox: how many events were taken, and how many of these Kafka acknowledged. */
record Round(int taken, int sent) {

    static final Round EMPTY = new Round(0, 0);

    boolean failed() {
        return sent < taken;
    }
}
