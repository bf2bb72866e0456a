package io.heirloom.consent.request.rules;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access is asked for. */
@ConfigMapping(prefix = "heirloom.consent.request")
interface RequestConfig {

    /** How long a request waits for the owner's answer, and how long the same party cannot ask again. */
    @WithDefault("14d")
    Duration answerWithin();

    /** The longest consent that may be asked for, ISO 8601, whatever the notice says. */
    @WithDefault("P5Y")
    String longestConsent();
}
