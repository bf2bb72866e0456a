package io.heirloom.tlog.policy;

import java.util.List;
import java.util.Set;

/** Which witnesses together are enough. */
public sealed interface Quorum {

    /** Whether these witnesses, by their names in the policy, are enough. */
    boolean metBy(Set<String> cosigned);

    /** No cosignature is needed. */
    record None() implements Quorum {
        @Override
        public boolean metBy(Set<String> cosigned) {
            return true;
        }
    }

    record Single(String witness) implements Quorum {
        @Override
        public boolean metBy(Set<String> cosigned) {
            return cosigned.contains(witness);
        }
    }

    /** At least so many of the members. */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean metBy(Set<String> cosigned) {
            return members.stream().filter(member -> member.metBy(cosigned)).count() >= threshold;
        }
    }
}
