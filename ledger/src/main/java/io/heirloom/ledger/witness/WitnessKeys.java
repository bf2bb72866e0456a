package io.heirloom.ledger.witness;

import io.heirloom.ledger.witness.ask.CosignatureRepository;
import io.heirloom.tlog.note.SignedNote;
import io.heirloom.tlog.note.VerifierKey;
import io.heirloom.tlog.policy.TrustedKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the witnesses that ever cosigned here, whether the policy still names them or not. */
@ApplicationScoped
public class WitnessKeys {

    private final WitnessPolicy policy;
    private final CosignatureRepository gathered;

    WitnessKeys(WitnessPolicy policy, CosignatureRepository gathered) {
        this.policy = policy;
        this.gathered = gathered;
    }

    public Uni<Known> known() {
        return gathered.keys()
                .map(stored -> Stream.concat(
                                stored.stream().map(VerifierKey::parse),
                                policy.policy().witnesses().stream().map(TrustedKey::key))
                        .collect(Collectors.toSet()))
                .map(Known::new);
    }

    /** At one moment. */
    public record Known(Set<VerifierKey> keys) {

        public Known {
            keys = Set.copyOf(keys);
        }

        /**
         * Whether these signature lines are what witnesses wrote below this checkpoint. Of one whose name and key id both belong to nobody known
         * here nothing can be said: it is of a witness that went before its keys were kept.
         */
        public boolean wrote(String checkpoint, String lines) {
            if (lines.isEmpty()) {
                return true;
            }
            SignedNote note;
            try {
                note = SignedNote.parse(checkpoint + lines);
            } catch (IllegalArgumentException _) {
                return false;
            }
            int own = SignedNote.parse(checkpoint).signatures().size();
            return note.signatures().stream().skip(own).allMatch(line -> wrote(note.text(), line));
        }

        private boolean wrote(String text, SignedNote.Line line) {
            var alone = new SignedNote(text, List.of(line));
            return keys.stream().noneMatch(key -> resembles(key, line))
                    || alone.verified(keys).size() == 1;
        }

        private static boolean resembles(VerifierKey key, SignedNote.Line line) {
            return key.name().equals(line.name()) || key.id() == line.id();
        }
    }
}
