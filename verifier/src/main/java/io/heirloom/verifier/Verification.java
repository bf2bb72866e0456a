package io.heirloom.verifier;

import static io.heirloom.verifier.account.StopException.notJudged;
import static io.heirloom.verifier.account.StopException.refused;

import io.heirloom.verifier.account.Account;
import io.heirloom.verifier.account.StopException;
import io.heirloom.verifier.account.Verdict;
import io.heirloom.verifier.bundle.Bundle;
import io.heirloom.verifier.bundle.Limits;
import io.heirloom.verifier.bundle.Utf8;
import io.heirloom.verifier.check.BundleCheck;
import io.heirloom.verifier.check.ChainCheck;
import io.heirloom.verifier.check.IndexRebuild;
import io.heirloom.verifier.check.Policy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** From the bytes of a bundle and of a policy to an account. */
final class Verification {

    private Verification() {}

    static Account verify(Input input, String bundle, Arguments arguments) {
        var account = new Account();
        try {
            Optional<Policy> policy = arguments.policy().map(file -> policy(input, file));
            Bundle read = bundle(input.read(bundle, Limits.BUNDLE_BYTES));
            verify(account, read, policy, arguments.node());
            if (account.verdict() != Verdict.REFUSED) {
                arguments.ledger().ifPresent(address -> new IndexRebuild(address, account).check(read.next()));
            }
        } catch (StopException stop) {
            account.add(stop.finding());
        }
        return account;
    }

    /** Offline, from bytes. */
    static Account verify(byte[] bundle, Optional<byte[]> policy) {
        var account = new Account();
        try {
            verify(account, bundle(bundle), policy.map(bytes -> policy("policy", bytes)), Optional.empty());
        } catch (StopException stop) {
            account.add(stop.finding());
        }
        return account;
    }

    private static void verify(Account account, Bundle bundle, Optional<Policy> policy, Optional<URI> node) {
        new BundleCheck(account, policy).check(bundle);
        if (account.verdict() == Verdict.REFUSED) {
            return;
        }
        node.ifPresent(address -> new ChainCheck(address, account).check(bundle.anchors()));
        if (node.isEmpty() && !bundle.anchors().isEmpty()) {
            account.open("chain-not-asked", Map.of());
        }
    }

    private static Bundle bundle(byte[] bytes) {
        return Bundle.parse(Utf8.decode(bytes).orElseThrow(() -> refused("bundle-not-utf8", Map.of())));
    }

    private static Policy policy(Input input, String file) {
        return policy(file, input.read(file, Limits.POLICY_BYTES));
    }

    private static Policy policy(String file, byte[] bytes) {
        try {
            return Policy.parse(bytes);
        } catch (IllegalArgumentException _) {
            throw notJudged("policy-malformed", Map.of("file", file));
        }
    }
}
