package io.heirloom.tlog.policy;

import io.heirloom.tlog.note.VerifierKey;
import java.util.Optional;

/**
 * A log or a witness that a policy names.
 *
 * @param name what the policy calls it; of a log, the name of its key
 * @param url where it is reached, as written; what stands there is for its user to judge
 */
public record TrustedKey(String name, VerifierKey key, Optional<String> url) {}
