package io.heirloom.verifier.check;

import static io.heirloom.verifier.account.StopException.require;

import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.tree.ProofCheck;
import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.bundle.Bundle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a bundle's anchors say without asking the chain: that the heads shown grew out of the head that the contract is said to hold. */
final class AnchorCheck {

    private final Account account;
    private final Optional<Policy> policy;
    private final Set<String> places = new HashSet<>();

    AnchorCheck(Account account, Optional<Policy> policy) {
        this.account = account;
        this.policy = policy;
    }

    void check(Bundle.Anchor anchor, Collection<Head> heads) {
        String place = anchor.chainId() + " " + anchor.contract() + " " + anchor.size();
        require(places.add(place), "anchor-twice", Map.of("size", anchor.size()));
        List<Head> extending = heads.stream()
                .filter(head -> extendsAnchor(head.checkpoint(), anchor))
                .toList();
        require(!extending.isEmpty(), "anchor-not-extended", Map.of("size", anchor.size()));
        policy.ifPresent(trusted -> require(
                trusted.contracts().contains(new Policy.Contract(anchor.chainId(), anchor.contract())),
                "anchor-contract-unknown",
                Map.of("size", anchor.size(), "contract", anchor.contract(), "chain", anchor.chainId())));
        extending.forEach(head -> head.anchoredUpTo(anchor.size()));
        account.established(
                "anchor-extended",
                Map.of(
                        "size", anchor.size(),
                        "contract", anchor.contract(),
                        "chain", anchor.chainId(),
                        "origin", origins(extending)));
    }

    /** The log whose root it is; several only where one log began as another's copy. */
    private static String origins(List<Head> heads) {
        return heads.stream()
                .map(head -> head.checkpoint().origin())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean extendsAnchor(Checkpoint head, Bundle.Anchor anchor) {
        return anchor.size() > 0
                && ProofCheck.extendsHead(anchor.size(), head.size(), anchor.consistency(), anchor.root(), head.root());
    }
}
