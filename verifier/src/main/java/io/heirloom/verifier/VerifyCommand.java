package io.heirloom.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code verify BUNDLE [--policy FILE] [--rpc URL]}: checks a proof bundle, offline unless a node is named. Ends with 0 when everything that was
 * asked is established, 1 when the bundle is refused, 2 when something could not be judged.
 */
public final class VerifyCommand {

    static final String USAGE = "verify BUNDLE [--policy FILE] [--rpc URL]";
    private static final List<String> OPTIONS = List.of("--policy", "--rpc");

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, arguments));
    }

    /** Prints the account and answers the exit code. */
    public static int run(PrintStream out, String... arguments) {
        var account = new Account();
        try {
            verify(account, arguments);
        } catch (IOException | IllegalArgumentException e) {
            account.unjudged(String.valueOf(e.getMessage()));
        }
        account.lines().forEach(out::println);
        return account.verdict().exitCode();
    }

    private static void verify(Account account, String... arguments) throws IOException {
        Map<String, String> options = options(arguments);
        Optional<Policy> policy = Optional.empty();
        if (options.containsKey("--policy")) {
            policy = Optional.of(Policy.parse(read(options.get("--policy"))));
        }
        Bundle bundle;
        try {
            bundle = Bundle.parse(read(arguments[0]));
        } catch (IllegalArgumentException e) {
            account.refused(String.valueOf(e.getMessage()));
            return;
        }
        new BundleCheck(account, policy).check(bundle);
        if (options.containsKey("--rpc")) {
            new ChainCheck(URI.create(options.get("--rpc")), account).check(bundle.anchors());
        } else if (!bundle.anchors().isEmpty()) {
            account.open("that the chain holds the anchored heads: ask a node with --rpc URL");
        }
    }

    private static Map<String, String> options(String... arguments) {
        if (arguments.length % 2 == 0 || arguments[0].startsWith("--")) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i]) || options.put(arguments[i], arguments[i + 1]) != null) {
                throw new IllegalArgumentException("usage: " + USAGE);
            }
        }
        return options;
    }

    private static String read(String file) throws IOException {
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }
}
