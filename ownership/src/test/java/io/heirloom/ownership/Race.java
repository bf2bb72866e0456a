package io.heirloom.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.testing.token.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many requests at once, over plain HTTP. */
public final class Race implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A write with a fresh idempotency key, ready to go. */
    public Callable<HttpResponse<String>> write(Tokens token, String path, Object body) {
        return write(token, UUID.randomUUID().toString(), path, body);
    }

    public Callable<HttpResponse<String>> write(Tokens token, String key, String path, Object body) {
        return request(token.sign(), key, path, body);
    }

    /** As {@link #write(Tokens, String, Object)}, with a token that was signed before: signing takes longer than the request. */
    public Callable<HttpResponse<String>> write(String token, String path, Object body) {
        return request(token, UUID.randomUUID().toString(), path, body);
    }

    private Callable<HttpResponse<String>> request(String token, String key, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(text(body)))
                .build();
        return () -> client.send(request, BodyHandlers.ofString());
    }

    /** Runs all, at most so many at once, and gives the answers in the order asked. */
    public <T> List<T> run(int atOnce, List<Callable<T>> calls) {
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    public List<Integer> statuses(int atOnce, List<Callable<HttpResponse<String>>> calls) {
        return run(atOnce, calls).stream().map(HttpResponse::statusCode).toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
