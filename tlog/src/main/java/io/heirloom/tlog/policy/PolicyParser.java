package io.heirloom.tlog.policy;

import io.heirloom.tlog.note.SignatureType;
import io.heirloom.tlog.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one policy, line by line. */
final class PolicyParser {

    private static final int LONGEST = 262_144;
    private static final int MOST_LINES_OF_A_KIND = 64;
    private static final String NONE = "none";
    private static final Set<SignatureType> OF_LOGS = EnumSet.of(SignatureType.ED25519, SignatureType.ML_DSA_44);
    private static final Set<SignatureType> OF_WITNESSES =
            EnumSet.of(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44);

    private final List<TrustedKey> logs = new ArrayList<>();
    private final List<TrustedKey> witnesses = new ArrayList<>();
    private final Map<String, Quorum> defined = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private Quorum quorum;

    TrustPolicy parse(byte[] file) {
        String[] lines = text(file).split("\n", -1);
        if (!lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("the policy's last line does not end in a newline");
        }
        for (int i = 0; i < lines.length; i++) {
            try {
                line(words(lines[i]));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the policy: " + e.getMessage(), e);
            }
        }
        require(quorum != null, "the policy has no quorum line");
        return new TrustPolicy(logs, witnesses, quorum);
    }

    /** Octets are opaque to the format; UTF-8 keeps them apart as well, and reads as people meant it. */
    private static String text(byte[] file) {
        require(file.length <= LONGEST, "the policy is longer than " + LONGEST + " bytes");
        for (byte octet : file) {
            require(
                    octet < 0 || octet >= ' ' && octet < 0x7f || octet == '\n' || octet == '\t',
                    "the policy holds a control character");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static List<String> words(String line) {
        return Stream.of(line.split("[ \t]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void line(List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new IllegalArgumentException("no line begins with this word");
        }
    }

    private void log(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "a log has a vkey and at most a URL");
        VerifierKey key = key(words.get(1), OF_LOGS, "a log's key is of type Ed25519 or ML-DSA-44");
        add(logs, new TrustedKey(key.name(), key, url(words, 2)));
    }

    private void witness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "a witness has a name, a vkey and at most a URL");
        VerifierKey key = key(words.get(2), OF_WITNESSES, "a witness's key is of a cosignature type");
        add(witnesses, new TrustedKey(words.get(1), key, url(words, 3)));
        define(words.get(1), new Quorum.Single(words.get(1)));
    }

    private void group(List<String> words) {
        require(words.size() >= 4, "a group has a name, a threshold and at least one member");
        require(defined.size() - witnesses.size() < MOST_LINES_OF_A_KIND, "more groups than this reader takes");
        List<Quorum> parts =
                words.subList(3, words.size()).stream().map(this::member).toList();
        define(words.get(1), new Quorum.Group(threshold(words.get(2), parts.size()), parts));
    }

    private Quorum member(String name) {
        require(defined.containsKey(name), "a member is not defined above");
        require(members.add(name), "a member is in a group already");
        return defined.get(name);
    }

    private static int threshold(String word, int most) {
        return switch (word) {
            case "any" -> 1;
            case "all" -> most;
            default -> {
                require(word.matches("[1-9][0-9]{0,3}"), "a threshold is any, all or a number");
                require(Integer.parseInt(word) <= most, "a threshold is not above the number of members");
                yield Integer.parseInt(word);
            }
        };
    }

    private void quorum(List<String> words) {
        require(words.size() == 2, "a quorum has one name");
        require(quorum == null, "a second quorum line");
        String name = words.get(1);
        require(name.equals(NONE) || defined.containsKey(name), "the quorum is not defined above");
        quorum = name.equals(NONE) ? new Quorum.None() : defined.get(name);
    }

    private void define(String name, Quorum meaning) {
        require(!name.equals(NONE), "none is a name of the format");
        require(defined.putIfAbsent(name, meaning) == null, "this name is defined already");
    }

    private static void add(List<TrustedKey> keys, TrustedKey key) {
        require(keys.size() < MOST_LINES_OF_A_KIND, "more lines of this kind than this reader takes");
        require(
                keys.stream()
                        .noneMatch(other ->
                                Arrays.equals(other.key().publicKey(), key.key().publicKey())),
                "this public key is named already");
        keys.add(key);
    }

    private static VerifierKey key(String vkey, Set<SignatureType> types, String otherwise) {
        VerifierKey key = VerifierKey.parse(vkey);
        require(types.contains(key.type()), otherwise);
        return key;
    }

    private static Optional<String> url(List<String> words, int at) {
        return words.size() > at ? Optional.of(words.get(at)) : Optional.empty();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
