package io.heirloom.ledger.witness;

import io.heirloom.ledger.identity.LogIdentities;
import io.heirloom.ledger.witness.ask.Endpoint;
import io.heirloom.ledger.witness.ask.WitnessConfig;
import io.heirloom.tlog.policy.Quorum;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.policy.TrustedKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Under which policy this log and its index publish: their own keys, and the witnesses and quorum of the configured file. Read once, at the start. */
@ApplicationScoped
public class WitnessPolicy {

    private final TrustPolicy policy;
    private final String own;
    private final String witnessLines;

    WitnessPolicy(LogIdentities identities, WitnessConfig config) {
        this.own = Stream.concat(identities.all(), identities.indexes())
                .flatMap(identity -> identity.verifierKeys().stream())
                .map(key -> "log " + key + "\n")
                .collect(Collectors.joining());
        this.witnessLines = config.policy().map(WitnessPolicy::withoutLogs).orElse("quorum none\n");
        this.policy = TrustPolicy.parse(lines().getBytes(StandardCharsets.UTF_8));
        requireReachable();
    }

    /** The lines of the policy file under which the heads of the configured logs are judged. */
    String lines() {
        return own + witnessLines;
    }

    /** The witnesses and their quorum as lines of a policy file. */
    public String witnessLines() {
        return witnessLines;
    }

    TrustPolicy policy() {
        return policy;
    }

    boolean asksForNobody() {
        return policy.quorum() instanceof Quorum.None;
    }

    /** The witnesses to ask; keys with one URL are one witness. */
    List<Endpoint> endpoints() {
        var byUrl = new LinkedHashMap<URI, List<TrustedKey>>();
        reachable().forEach(witness -> byUrl.computeIfAbsent(url(witness), _ -> new ArrayList<>())
                .add(witness));
        return byUrl.entrySet().stream()
                .map(entry -> new Endpoint(entry.getValue().getFirst().key().name(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<TrustedKey> reachable() {
        return policy.witnesses().stream()
                .filter(witness -> witness.url().isPresent())
                .toList();
    }

    private void requireReachable() {
        Set<String> names = reachable().stream().map(TrustedKey::name).collect(Collectors.toSet());
        if (!policy.quorum().metBy(names)) {
            throw new IllegalArgumentException(
                    "heirloom.ledger.witness.policy: the witnesses that have a URL cannot meet the quorum");
        }
    }

    private static URI url(TrustedKey witness) {
        URI url = URI.create(witness.url().orElseThrow());
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "heirloom.ledger.witness.policy: the URL of witness " + witness.name() + " is not one of HTTP");
        }
        return url;
    }

    /** A file may name logs for other readers; this log stands for its own keys. */
    private static String withoutLogs(Path file) {
        return new String(read(file), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.matches("log[ \t].*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("heirloom.ledger.witness.policy: " + file + " cannot be read", e);
        }
    }
}
