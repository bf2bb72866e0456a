package io.heirloom.itemregistry.gs1;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** GS1 Digital Link URIs of models and pieces. Serials are percent-encoded but for RFC 3986's unreserved characters. */
@ApplicationScoped
public class DigitalLinks {

    private final String base;

    DigitalLinks(PublicAddressConfig config) {
        this.base = withoutSlash(config.digitalLink());
    }

    public String ofItem(String gtin, String serial) {
        return base + "/01/" + gtin + "/21/" + encoded(serial);
    }

    /** Percent-encodes one path segment or query value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String withoutSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
