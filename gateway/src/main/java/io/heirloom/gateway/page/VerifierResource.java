package io.heirloom.gateway.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** The page that checks a proof in the reader's own browser, as it stands in the verifier's jar. Whoever saves it needs us no more. */
@Path("/verify")
@PermitAll
public class VerifierResource {

    private static final String HTML = read();
    private static final String POLICY = policy() + "; frame-ancestors 'none'";

    @GET
    public RestResponse<String> page() {
        return RestResponse.ResponseBuilder.ok(HTML)
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .header(SecurityHeaders.POLICY, POLICY)
                .build();
    }

    private static String read() {
        try (InputStream page = VerifierResource.class.getResourceAsStream("/io/heirloom/verifier/page/verify.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that the page states for itself, with the hashes of its script and style. */
    private static String policy() {
        Matcher meta = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(HTML);
        if (!meta.find()) {
            throw new IllegalStateException("The verifier's page states no content policy");
        }
        return meta.group(1);
    }
}
