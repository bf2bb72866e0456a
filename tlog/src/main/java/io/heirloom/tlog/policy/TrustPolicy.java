package io.heirloom.tlog.policy;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy of c2sp.org/tlog-policy, read strictly: a line it does not know, a name defined twice, a key named twice are errors. */
public record TrustPolicy(List<TrustedKey> logs, List<TrustedKey> witnesses, Quorum quorum) {

    public TrustPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /** @throws IllegalArgumentException naming the line and the rule it breaks */
    public static TrustPolicy parse(byte[] file) {
        return new PolicyParser().parse(file);
    }

    /** @throws IllegalArgumentException when the note is no checkpoint */
    public Judgement judge(SignedNote note) {
        String origin = Checkpoint.parseExtended(note.text()).origin();
        List<VerifierKey> known = Stream.concat(logs.stream(), witnesses.stream())
                .map(TrustedKey::key)
                .distinct()
                .toList();
        List<SignedNote.Verified> verified = note.verified(known);
        List<TrustedKey> signed = logs.stream()
                .filter(log -> log.key().name().equals(origin))
                .filter(log ->
                        verified.stream().anyMatch(signature -> signature.key().equals(log.key())))
                .toList();
        List<Judgement.Cosignature> cosignatures = cosignatures(verified);
        return new Judgement(signed, cosignatures, !verified.isEmpty() && quorum.metBy(names(cosignatures)));
    }

    private List<Judgement.Cosignature> cosignatures(List<SignedNote.Verified> verified) {
        var cosignatures = new ArrayList<Judgement.Cosignature>();
        for (TrustedKey witness : witnesses) {
            // A cosignature without a time says nothing about the largest tree seen.
            verified.stream()
                    .filter(signature -> signature.key().equals(witness.key()))
                    .flatMap(signature -> signature.unixSeconds().stream().boxed())
                    .filter(seconds -> seconds > 0 && seconds <= Instant.MAX.getEpochSecond())
                    .min(Long::compare)
                    .map(Instant::ofEpochSecond)
                    .ifPresent(at -> cosignatures.add(new Judgement.Cosignature(witness, at)));
        }
        return cosignatures;
    }

    private static Set<String> names(List<Judgement.Cosignature> cosignatures) {
        return cosignatures.stream()
                .map(cosignature -> cosignature.witness().name())
                .collect(Collectors.toSet());
    }
}
