package io.heirloom.verifier.check;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.policy.Judgement;
import io.heirloom.tlog.policy.Quorum;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.policy.TrustedKey;
import io.heirloom.verifier.account.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells by which of the keys that a policy names a head is signed, and who confirmed it when. */
record Confirmations(Account account, TrustPolicy trusted) {

    void tell(Checkpoint head, Judgement judgement) {
        account.established(
                "head-signed", Map.of("size", head.size(), "origin", head.origin(), "keys", types(judgement.logs())));
        List<TrustedKey> absent = trusted.logs().stream()
                .filter(log -> log.key().name().equals(head.origin()))
                .filter(log -> !judgement.logs().contains(log))
                .toList();
        if (!absent.isEmpty()) {
            account.open("head-lacks-key", Map.of("origin", head.origin(), "keys", types(absent)));
        }
        for (Judgement.Cosignature cosignature : judgement.cosignatures()) {
            account.established(
                    "head-cosigned",
                    Map.of(
                            "witness", cosignature.witness().name(),
                            "size", head.size(),
                            "origin", head.origin(),
                            "time", cosignature.at()));
        }
        if (asksForNobody()) {
            account.open("witness-none", Map.of("origin", head.origin()));
        }
    }

    boolean asksForNobody() {
        return trusted.quorum() instanceof Quorum.None;
    }

    private static String types(List<TrustedKey> keys) {
        return keys.stream()
                .map(key -> switch (key.key().type()) {
                    case ED25519, ED25519_COSIGNATURE -> "Ed25519";
                    case ML_DSA_44 -> "ML-DSA-44";
                })
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
