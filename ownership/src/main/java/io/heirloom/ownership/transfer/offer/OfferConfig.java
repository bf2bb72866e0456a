package io.heirloom.ownership.transfer.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The terms of offers. */
@ConfigMapping(prefix = "heirloom.transfer")
interface OfferConfig {

    /** How long an offer stands when the seller names no deadline. */
    @WithDefault("14d")
    Duration validity();

    /** The farthest deadline a seller may name. */
    @WithDefault("90d")
    Duration longestValidity();

    /** Base64 of the 32-byte secret under which e-mail addresses of recipients are hashed. Changing it makes open offers unfindable. */
    String recipientIndexKey();
}
