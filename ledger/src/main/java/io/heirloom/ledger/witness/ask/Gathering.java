package io.heirloom.ledger.witness.ask;

import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.tlog.note.Checkpoint;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.policy.TrustPolicy;
import io.heirloom.tlog.policy.TrustedKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Gathers cosignatures in rounds. A round asks all witnesses that are free about one head, and ends when the policy has enough or when all have
 * answered. It does not wait for a slow witness longer than it must; what that one answers later is kept, and it joins the next round when it is free.
 */
public final class Gathering {

    private final TrustPolicy policy;
    private final CosignatureRepository gathered;
    private final List<Conversation> conversations;
    private volatile OptionalLong waiting = OptionalLong.empty();

    Gathering(TrustPolicy policy, CosignatureRepository gathered, List<Conversation> conversations) {
        this.policy = policy;
        this.gathered = gathered;
        this.conversations = List.copyOf(conversations);
    }

    public List<Conversation> conversations() {
        return conversations;
    }

    /** The size of the head that has not enough cosignatures to be published, if one waits for them. */
    public OptionalLong waiting() {
        return waiting;
    }

    /** Why each witness, by its name, did not cosign when it was asked last; empty where it did. */
    public Map<String, Optional<String>> failures() {
        var failures = new LinkedHashMap<String, Optional<String>>();
        conversations.forEach(witness -> failures.put(witness.name(), witness.failure()));
        return failures;
    }

    /** Another replica asks from now on. */
    public void rest() {
        conversations.forEach(Conversation::rest);
        waiting = OptionalLong.empty();
    }

    /** The checkpoint with as many cosignatures as the policy asks for; empty while it has not enough of them. */
    public Uni<Optional<String>> cosign(SignedHead head) {
        return enough(head)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : round(head))
                .invoke(found -> waiting = found.isPresent() ? OptionalLong.empty() : OptionalLong.of(head.size()));
    }

    /** What each witness that can be asked says of the last signed head, by its name. What they cosign counts in {@link #cosign} too. */
    public Uni<Map<String, Submission.Outcome>> show(SignedHead last) {
        var answers = new ConcurrentHashMap<String, Submission.Outcome>();
        return Uni.join()
                .all(conversations.stream()
                        .map(witness -> show(witness, last, answers))
                        .toList())
                .andCollectFailures()
                .replaceWith(answers);
    }

    private Uni<Void> show(Conversation witness, SignedHead last, Map<String, Submission.Outcome> answers) {
        return witness.confirm(last)
                .call(said -> said.orElse(null) instanceof Submission.Outcome.Cosigned(List<Cosignature> given)
                        ? gathered.add(origin(last), last.size(), given)
                        : Uni.createFrom().voidItem())
                .invoke(said -> said.ifPresent(outcome -> answers.put(witness.name(), outcome)))
                .replaceWithVoid();
    }

    /** Whether these are as many as the policy asks for. */
    public boolean enough(SignedHead head, Collection<Cosignature> given) {
        String lines = given.stream().map(Cosignature::line).collect(Collectors.joining());
        return policy.judge(SignedNote.parse(head.checkpoint() + lines)).valid();
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
                        .filter(note -> policy.judge(SignedNote.parse(note)).valid()))
                .call(found -> found.isPresent()
                        ? gathered.removeBelow(origin(head), head.size())
                        : Uni.createFrom().voidItem());
    }

    private String inOrder(Map<String, String> lines) {
        return policy.witnesses().stream()
                .map(TrustedKey::key)
                .map(key -> lines.get(key.toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private static String origin(SignedHead head) {
        return Checkpoint.parse(SignedNote.parse(head.checkpoint()).text()).origin();
    }
}
