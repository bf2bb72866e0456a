package io.heirloom.ledger.scrub;

import static io.heirloom.ledger.refusal.Refusal.HEAD_CHANGED;

import io.heirloom.ledger.checkpoint.HeadRepository;
import io.heirloom.ledger.checkpoint.SignedHead;
import io.heirloom.ledger.identity.Log;
import io.heirloom.ledger.witness.WitnessKeys;
import io.heirloom.ledger.witness.ask.CosignatureRepository;
import io.heirloom.ledger.witness.ask.CosignatureRepository.Gathered;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Looks whether the stored signature lines of witnesses are what those witnesses wrote below the heads beside which they stand. */
@ApplicationScoped
class Cosigned {

    private final Pool pool;
    private final HeadRepository heads;
    private final CosignatureRepository gathered;
    private final WitnessKeys keys;

    Cosigned(Pool pool, HeadRepository heads, CosignatureRepository gathered, WitnessKeys keys) {
        this.pool = pool;
        this.heads = heads;
        this.gathered = gathered;
        this.keys = keys;
    }

    /** The lines on the published ones among these heads of a log. */
    Uni<Void> look(Log log, Stretch stretch) {
        return heads.cosignatures(pool, log.id(), stretch.from(), stretch.to())
                .chain(lines -> look("leaves", stretch.heads(), lines));
    }

    /** @param lines of these heads, by size */
    Uni<Void> look(String of, Collection<SignedHead> signed, Map<Long, String> lines) {
        return keys.known()
                .invoke(known -> signed.forEach(head -> HEAD_CHANGED.unless(
                        known.wrote(head.checkpoint(), lines.getOrDefault(head.size(), "")),
                        "the head of " + head.size() + " " + of + " does not carry its cosignatures")))
                .replaceWithVoid();
    }

    /** The lines that are gathered for heads of this log, which wait to be published. */
    Uni<Void> lookAtGathered(Log log) {
        return lookAtGathered(
                log.origin(), "leaves", first -> heads.signedFrom(pool, log.id(), first, Stretch.MOST_HEADS));
    }

    /** @param signed the heads of that origin from one size on */
    Uni<Void> lookAtGathered(String origin, String of, LongFunction<Uni<List<SignedHead>>> signed) {
        return gathered.waiting(origin)
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : signed.apply(waiting.getFirst().size())
                                .invoke(found -> waiting.forEach(line -> requireOne(of, line, found)))
                                .replaceWithVoid());
    }

    private static void requireOne(String of, Gathered line, List<SignedHead> signed) {
        signed.stream()
                .filter(head -> head.size() == line.size())
                .forEach(head -> HEAD_CHANGED.unless(
                        fits(line, head),
                        "a cosignature gathered for the head of " + line.size() + " " + of + " is not its witness's"));
    }

    private static boolean fits(Gathered line, SignedHead head) {
        try {
            String text = SignedNote.parse(head.checkpoint()).text();
            return SignedNote.parse(text + "\n" + line.line())
                            .verified(List.of(VerifierKey.parse(line.vkey())))
                            .size()
                    == 1;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
