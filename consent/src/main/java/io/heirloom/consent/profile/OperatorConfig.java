package io.heirloom.consent.profile;

import io.smallrye.config.ConfigMapping;

/** Who runs this suite: the processor that every record names beside the controller. */
@ConfigMapping(prefix = "heirloom.consent.operator")
interface OperatorConfig {

    /** Registered name. */
    String name();

    /** Postal address in one line. */
    String address();

    /** Whom to ask, in words. */
    String contact();

    /** Electronic mail address of that contact. */
    String email();

    /** Web address. */
    String url();
}
