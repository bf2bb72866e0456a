package io.heirloom.local.data;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that the demo chooses: the same on every load, so that loading twice changes nothing. */
final class DemoIds {

    private DemoIds() {}

    static String of(String kind, String... names) {
        return UUID.nameUUIDFromBytes((kind + "/" + String.join("/", names)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
