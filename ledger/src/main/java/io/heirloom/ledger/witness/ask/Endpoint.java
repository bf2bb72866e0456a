package io.heirloom.ledger.witness.ask;

import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.policy.TrustedKey;
import java.net.URI;
import java.util.List;

/**
 * One witness to ask.
 *
 * @param name the name of its keys, for people
 * @param url its submission prefix
 */
public record Endpoint(String name, URI url, List<TrustedKey> witnesses) {

    public Endpoint {
        witnesses = List.copyOf(witnesses);
    }

    List<VerifierKey> keys() {
        return witnesses.stream().map(TrustedKey::key).toList();
    }
}
