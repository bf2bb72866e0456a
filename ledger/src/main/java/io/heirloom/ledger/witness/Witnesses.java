package io.heirloom.ledger.witness;

import io.heirloom.ledger.checkpoint.Cosigners;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.policy.TrustedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Gathers cosignatures in rounds. A round asks all witnesses that are free about one head, and ends when the policy has enough or when all have
 * answered. It does not wait for a slow witness longer than it must; what that one answers later is kept, and it joins the next round when it is free.
 */
@ApplicationScoped
public class Witnesses implements Cosigners {

    private final WitnessPolicy policy;
    private final CosignatureRepository gathered;
    private final List<Conversation> conversations;
    private volatile OptionalLong waiting = OptionalLong.empty();

    Witnesses(
            WitnessPolicy policy,
            CosignatureRepository gathered,
            Submission submission,
            WitnessMeters meters,
            WitnessConfig config) {
        this.policy = policy;
        this.gathered = gathered;
        this.conversations = policy.endpoints().stream()
                .map(witness -> new Conversation(witness, submission, meters, config.pause()))
                .toList();
        meters.watchQuorum(() -> waiting.isEmpty());
    }

    List<Conversation> conversations() {
        return conversations;
    }

    /** The size of the head that has not enough cosignatures to be published, if one waits for them. */
    public OptionalLong waiting() {
        return waiting;
    }

    /** Why each witness, by its name, did not cosign when it was asked last; empty where it did. */
    public Map<String, Optional<String>> failures() {
        var failures = new LinkedHashMap<String, Optional<String>>();
        conversations.forEach(witness -> failures.put(witness.witness().name(), witness.failure()));
        return failures;
    }

    @Override
    public boolean needed() {
        return !policy.asksForNobody();
    }

    @Override
    public Uni<Optional<String>> cosign(SignedHead head) {
        if (!needed()) {
            return Uni.createFrom().item(Optional.of(head.checkpoint()));
        }
        return enough(head)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : round(head))
                .invoke(found -> waiting = found.isPresent() ? OptionalLong.empty() : OptionalLong.of(head.size()));
    }

    @Override
    public void rest() {
        conversations.forEach(Conversation::rest);
        waiting = OptionalLong.empty();
    }

    private Uni<Optional<String>> round(SignedHead head) {
        List<Conversation> free =
                conversations.stream().filter(Conversation::isFree).toList();
        if (free.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var open = new AtomicInteger(free.size());
        return Uni.createFrom()
                .emitter(emitter -> free.forEach(conversation -> ask(conversation, head)
                        .subscribe()
                        .with(found -> end(emitter, found, open.decrementAndGet()), emitter::fail)));
    }

    private static void end(UniEmitter<? super Optional<String>> emitter, Optional<String> found, int open) {
        if (found.isPresent() || open == 0) {
            emitter.complete(found);
        }
    }

    private Uni<Optional<String>> ask(Conversation conversation, SignedHead head) {
        return conversation
                .cosign(head)
                .chain(given ->
                        given.isEmpty() ? Uni.createFrom().voidItem() : gathered.add(origin(head), head.size(), given))
                .chain(() -> enough(head));
    }

    /** The checkpoint with all that was gathered for it, if that is enough. */
    private Uni<Optional<String>> enough(SignedHead head) {
        return gathered.of(origin(head), head.size())
                .map(lines -> Optional.of(head.checkpoint() + inOrder(lines))
                        .filter(note ->
                                policy.policy().judge(SignedNote.parse(note)).valid()))
                .call(found -> found.isPresent()
                        ? gathered.removeBelow(origin(head), head.size())
                        : Uni.createFrom().voidItem());
    }

    private String inOrder(Map<String, String> lines) {
        return policy.policy().witnesses().stream()
                .map(TrustedKey::key)
                .map(key -> lines.get(key.toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private static String origin(SignedHead head) {
        return Checkpoint.parse(SignedNote.parse(head.checkpoint()).text()).origin();
    }
}
