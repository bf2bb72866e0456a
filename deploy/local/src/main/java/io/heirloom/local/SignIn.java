package io.heirloom.local;

import io.heirloom.local.client.BrowserSignIn;
import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.OneTimeCode;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code ./heirloom token USER [strong]}: signs a demo person in as a browser does, at level {@code strong} with a one-time code, and prints the
 * access token. {@code ./heirloom code USER}: prints the one-time code that Keycloak's page asks her for.
 */
public final class SignIn {

    private static final String USAGE = "Usage: ./heirloom token USER [strong], or ./heirloom code USER";

    private SignIn() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> arguments, PrintStream out) {
        try {
            if (arguments.size() == 2 && arguments.getFirst().equals("code")) {
                out.println(OneTimeCode.of(arguments.get(1)));
            } else if (arguments.size() == 2 && arguments.getFirst().equals("token")) {
                out.println(token(arguments.get(1), BrowserSignIn.STANDARD));
            } else if (arguments.size() == 3 && arguments.getLast().equals(BrowserSignIn.STRONG)) {
                out.println(token(arguments.get(1), BrowserSignIn.STRONG));
            } else {
                throw new StartFailure(USAGE);
            }
            return 0;
        } catch (StartFailure | DemoFailure e) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("heirloom: " + e.getMessage());
            return 1;
        }
    }

    private static String token(String user, String level) {
        Settings settings = Settings.from(System.getenv());
        try (var http = HttpClient.newHttpClient()) {
            return new BrowserSignIn(settings.demoSuite(), http)
                    .signIn(user, level)
                    .path("access_token")
                    .asText();
        }
    }
}
