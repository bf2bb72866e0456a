package io.heirloom.itemregistry.digitallink;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.List;
import java.util.Map;

/** RFC 9264 linkset in JSON. */
record Linkset(List<Context> linkset) {

    static final String MEDIA_TYPE = "application/linkset+json";

    /** One anchor and its links by relation. */
    record Context(String anchor, @JsonAnyGetter Map<String, List<Target>> links) {}

    record Target(String href, String title, String type, List<String> hreflang) {}
}
