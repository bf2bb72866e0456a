package io.heirloom.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: it keeps cookies, fills in forms and shows where it is sent. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("^([^=;]+)=([^;]*)");

    private final HttpClient http;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(HttpClient http) {
        this.http = http;
    }

    /** What came back: a page, or the address that it sends the browser to. */
    record Answer(Optional<URI> location, String page) {

        boolean asksFor(String field) {
            return page.contains("name=\"" + field + "\"");
        }

        URI form() {
            Matcher form = FORM.matcher(page);
            if (!form.find()) {
                throw new DemoFailure("No form on the page: " + page.replaceAll("<[^>]*>|\\s+", " "));
            }
            return URI.create(form.group(1).replace("&amp;", "&"));
        }
    }

    Answer open(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Answer submit(URI form, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
    }

    /** Fields as a form or a query has them. */
    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(answer.headers().firstValue("Location").map(URI::create), answer.body());
        } catch (IOException e) {
            throw new DemoFailure("Keycloak does not answer at " + built.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted", e);
        }
    }

    private void keep(String header) {
        Matcher cookie = COOKIE.matcher(header);
        if (!cookie.find()) {
            return;
        }
        if (cookie.group(2).isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(cookie.group(1));
        } else {
            cookies.put(cookie.group(1), cookie.group(2));
        }
    }
}
