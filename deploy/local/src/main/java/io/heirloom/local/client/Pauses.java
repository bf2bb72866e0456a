package io.heirloom.local.client;

import java.time.Duration;

/** Waiting, as people and polite programs do. */
final class Pauses {

    private Pauses() {}

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }
}
