package io.heirloom.witness.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.testing.postgres.WithPostgres;
import io.heirloom.witness.WithKnownLogs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
@WithKnownLogs
class RateFilterTest {

    private static final int MORE_THAN_THE_BURST = 3_000;

    @TestHTTPResource("/policy")
    URI policy;

    @Test
    void whoAsksTooMuchIsToldToWaitAndNobodyElseIs() throws IOException, InterruptedException {
        HttpClient greedy = from("127.0.0.2");
        var answers = IntStream.range(0, MORE_THAN_THE_BURST)
                .mapToObj(_ -> greedy.sendAsync(request(), HttpResponse.BodyHandlers.ofString()))
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 429)
                .toList();
        assertThat(answers).isNotEmpty();
        assertThat(answers.getFirst().body()).contains("\"code\":\"too-many-requests\"");
        assertThat(answers.getFirst().headers().firstValue("Retry-After")).contains("1");
        assertThat(from("127.0.0.3")
                        .send(request(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(policy).build();
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .build();
    }
}
