package io.heirloom.ownership.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The terms of offers. */
@ConfigMapping(prefix = "heirloom.transfer")
interface TransferConfig {

    /** How long an offer stands when the seller names no deadline. */
    @WithDefault("14d")
    Duration validity();

    /** The farthest deadline a seller may name. */
    @WithDefault("90d")
    Duration longestValidity();

    /** How many offers one sweep closes at most; the rest wait for the next. */
    @WithDefault("200")
    int sweepSize();

    /** How often overdue offers are closed. An overdue offer cannot be accepted in between. */
    @WithDefault("10s")
    String sweepEvery();

    /** Base64 of the 32-byte secret under which e-mail addresses of recipients are hashed. Changing it makes open offers unfindable. */
    String recipientIndexKey();
}
