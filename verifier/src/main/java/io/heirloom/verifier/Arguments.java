package io.heirloom.verifier;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the command was asked to do. */
record Arguments(
        List<String> bundles,
        Optional<String> policy,
        Optional<URI> node,
        Optional<URI> ledger,
        Locale language,
        boolean json) {

    static final String USAGE =
            "verify BUNDLE... [--policy FILE] [--rpc URL] [--log URL] [--lang en|fr|it|de|ja] [--json]";
    static final String STANDARD_INPUT = "-";
    private static final String POLICY = "--policy";
    private static final String NODE = "--rpc";
    private static final String LEDGER = "--log";
    private static final String LANGUAGE = "--lang";
    private static final String JSON = "--json";

    /** @throws IllegalArgumentException when the words are not as the usage says */
    static Arguments parse(String... words) {
        var bundles = new ArrayList<String>();
        var options = new Options();
        for (Iterator<String> rest = Arrays.asList(words).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case POLICY -> options.policy = once(options.policy, rest);
                case NODE -> options.node = once(options.node, rest);
                case LEDGER -> options.ledger = once(options.ledger, rest);
                case LANGUAGE -> options.language = once(options.language, rest);
                case JSON -> options.json = true;
                default -> bundles.add(bundle(word));
            }
        }
        if (bundles.isEmpty() || bundles.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw usage();
        }
        return new Arguments(
                List.copyOf(bundles),
                Optional.ofNullable(options.policy),
                Optional.ofNullable(options.node).map(Arguments::address),
                Optional.ofNullable(options.ledger).map(Arguments::address),
                Locale.of(Optional.ofNullable(options.language).orElse("en")),
                options.json);
    }

    private static String bundle(String word) {
        if (word.startsWith("-") && !word.equals(STANDARD_INPUT)) {
            throw usage();
        }
        return word;
    }

    private static String once(String before, Iterator<String> rest) {
        if (before != null || !rest.hasNext()) {
            throw usage();
        }
        return rest.next();
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw usage();
        }
        return address;
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException(USAGE);
    }

    /** Collected word by word. */
    private static final class Options {
        private String policy;
        private String node;
        private String ledger;
        private String language;
        private boolean json;
    }
}
